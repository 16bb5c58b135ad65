namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// Facts laid out by the positions of a framework's document, so that conditions read arrays and not dictionaries. Mutable, because certainty is worked
/// out by trying thousands of variants of the same sheet; it never leaves the evaluation that made it.
/// </summary>
internal sealed class FactVector
{
    public const sbyte Unknown = -1;
    public const sbyte No = 0;
    public const sbyte Yes = 1;

    private readonly CompiledRules _book;

    private FactVector(CompiledRules book, Facts facts)
    {
        _book = book;
        Facts = facts;
        Needs = new sbyte[book.NeedIds.Count];
        Answers = new sbyte[book.QuestionIds.Count];
        Signs = new bool[book.SignIds.Count];
        Measurements = new decimal?[book.MeasurementIds.Count];
        TrialAt = new int[book.ApproachIds.Count];
        Outcomes = new TrialOutcome[book.ApproachIds.Count];
        Array.Fill(Needs, Unknown);
        Array.Fill(Answers, Unknown);
        Array.Fill(TrialAt, -1);
    }

    private FactVector(FactVector other, Facts facts)
    {
        _book = other._book;
        Facts = facts;
        Needs = [.. other.Needs];
        Answers = [.. other.Answers];
        Signs = [.. other.Signs];
        Measurements = [.. other.Measurements];
        TrialAt = [.. other.TrialAt];
        Outcomes = [.. other.Outcomes];
    }

    public CompiledRules Book => _book;

    /// <summary>What the sheet was laid out from. A sheet that a fold carries on keeps only the trials and the decision of it up to date.</summary>
    public Facts Facts { get; }

    /// <summary>Levels as numbers, or <see cref="Unknown"/>.</summary>
    public sbyte[] Needs { get; }

    /// <summary><see cref="Yes"/>, <see cref="No"/> or <see cref="Unknown"/>.</summary>
    public sbyte[] Answers { get; }

    public bool[] Signs { get; }

    public decimal?[] Measurements { get; }

    /// <summary>The position of an approach's latest trial among all trials, or -1.</summary>
    public int[] TrialAt { get; }

    /// <summary>How an approach's latest trial went; says nothing where there was none.</summary>
    public TrialOutcome[] Outcomes { get; }

    /// <summary>The rules that fired, as bits by their position in the book.</summary>
    public ulong Fired { get; set; }

    /// <summary>The rules whose condition held but which evidence kept from firing.</summary>
    public ulong Suppressed { get; set; }

    /// <summary>The rules that fired and pulled in what evidence names.</summary>
    public ulong Steered { get; set; }

    /// <summary>The approaches that conditions on what stands look at.</summary>
    public uint Stands { get; set; }

    public static FactVector Of(CompiledRules book, Facts facts)
    {
        var sheet = new FactVector(book, facts);
        foreach (var (id, level) in facts.Needs)
            if (book.NeedIds.TryGetValue(id, out var index))
                sheet.Needs[index] = (sbyte)level;

        foreach (var (id, answer) in facts.Answers)
            if (answer != AnswerValue.Unsure && book.QuestionIds.TryGetValue(id, out var index))
                sheet.Answers[index] = answer == AnswerValue.Yes ? Yes : No;

        foreach (var id in facts.Contested)
            if (book.QuestionIds.TryGetValue(id, out var index))
                sheet.Answers[index] = Unknown;

        foreach (var id in facts.Signs)
            if (book.SignIds.TryGetValue(id, out var index))
                sheet.Signs[index] = true;

        foreach (var (id, number) in facts.Measurements)
            if (book.MeasurementIds.TryGetValue(id, out var index))
                sheet.Measurements[index] = number;

        for (var position = 0; position < facts.Trials.Count; position++)
        {
            if (book.ApproachIds.TryGetValue(facts.Trials[position].Approach, out var index))
            {
                sheet.TrialAt[index] = position;
                sheet.Outcomes[index] = facts.Trials[position].Outcome;
            }
        }

        return sheet;
    }

    public FactVector Copy(Facts? facts = null) => new(this, facts ?? Facts);

    /// <summary>The approach among these that was tried last, by its position in the document; -1 where none was.</summary>
    public int LatestTried(int[] approaches)
    {
        var latest = -1;
        foreach (var approach in approaches)
            if (TrialAt[approach] >= 0 && (latest < 0 || TrialAt[approach] > TrialAt[latest]))
                latest = approach;
        return latest;
    }

    public bool AnyNeedStated()
    {
        foreach (var level in Needs)
            if (level != Unknown)
                return true;
        return false;
    }

    /// <summary>Fact paths in the document's order of importance.</summary>
    public IReadOnlyList<string> UnstatedNeeds() => NeedPaths(stated: false);

    public IReadOnlyList<string> StatedNeeds() => NeedPaths(stated: true);

    private List<string> NeedPaths(bool stated)
    {
        var paths = new List<string>();
        for (var need = 0; need < Needs.Length; need++)
            if (Needs[need] != Unknown == stated)
                paths.Add(_book.NeedPaths[need]);
        return paths;
    }
}
