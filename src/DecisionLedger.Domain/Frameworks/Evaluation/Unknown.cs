using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A fact that may still take any of its values.</summary>
/// <param name="Fact">Its fact path.</param>
/// <param name="Place">The array of the sheet in which it stands.</param>
/// <param name="Index">Where in that array.</param>
/// <param name="Kinds">By value, in the order 0, 1 and so on that they have in the sheet: its kind. No rule tells values of one kind apart.</param>
/// <param name="Contested">Whether the team's answers tie.</param>
internal sealed record Unknown(string Fact, sbyte[] Place, int Index, int[] Kinds, bool Contested)
{
    private readonly int[] _firstOfKind = [.. Enumerable.Range(0, Kinds.Max() + 1).Select(kind => Array.IndexOf(Kinds, kind))];

    public int Values => Kinds.Length;

    /// <summary>How many kinds of value there are; where there is one, nothing depends on this fact.</summary>
    public int KindCount => _firstOfKind.Length;

    public void Set(int value) => Place[Index] = (sbyte)value;

    public void SetKind(int kind) => Set(_firstOfKind[kind]);

    /// <summary>How many values are of a kind.</summary>
    public int Weight(int kind) => Kinds.Count(other => other == kind);

    public void Clear() => Place[Index] = FactVector.Unknown;

    /// <summary>A value in the words of the JSON.</summary>
    public string Word(int value) => FactPath.Split(Fact).Kind == FactPath.Needs
        ? FactWords.Json((NeedLevel)value)
        : FactWords.Json(value == FactVector.Yes ? AnswerValue.Yes : AnswerValue.No);

    /// <summary>Needs, then questions, each in the document's order.</summary>
    public static Unknown[] AllOf(CompiledRules book, FactVector sheet, Facts facts) =>
    [
        .. book.Document.Needs.Index()
            .Where(need => sheet.Needs[need.Index] == FactVector.Unknown)
            .Select(need => new Unknown(FactPath.Need(need.Item.Id), sheet.Needs, need.Index, book.Kinds.OfLevels[need.Index], Contested: false)),
        .. book.Document.Checklist.Questions.Index()
            .Where(question => sheet.Answers[question.Index] == FactVector.Unknown)
            .Select(question => new Unknown(
                FactPath.Answer(question.Item.Id),
                sheet.Answers,
                question.Index,
                book.Kinds.OfAnswers[question.Index],
                facts.Contested.Contains(question.Item.Id))),
    ];
}

/// <summary>
/// Which values of needs and answers the rules that make a verdict can tell apart: a need that no rule wants critical is the same wanted and critical,
/// and a question that no rule asks is the same yes and no. It makes certainty cheap, and it is why "this cannot matter" can be known and not only guessed.
/// </summary>
internal sealed class ValueKinds
{
    private static readonly int[] Asked = [0, 1];
    private static readonly int[] NotAsked = [0, 0];

    public ValueKinds(FrameworkDocument document)
    {
        var leaves = MovingConditions.Of(document.Rules).ToList();
        LookedAt = leaves.SelectMany(FactsIn).ToHashSet();
        var asked = leaves.OfType<AnswerCondition>().Select(answer => answer.Answer).ToHashSet();
        OfAnswers = [.. document.Checklist.Questions.Select(question => asked.Contains(question.Id) ? Asked : NotAsked)];
        OfLevels = [.. document.Needs.Select(need =>
            KindsOf([.. leaves.OfType<NeedCondition>().Where(condition => condition.Need == need.Id).Select(condition => condition.AtLeast)]))];
    }

    /// <summary>By need: the kind of each level.</summary>
    public IReadOnlyList<int[]> OfLevels { get; }

    /// <summary>By question: the kind of no and of yes.</summary>
    public IReadOnlyList<int[]> OfAnswers { get; }

    /// <summary>The paths of the needs, answers, signs and trials that can move a verdict.</summary>
    public IReadOnlySet<string> LookedAt { get; }

    private static IEnumerable<string> FactsIn(Condition leaf) => leaf switch
    {
        NeedCondition need => [FactPath.Need(need.Need)],
        AnswerCondition answer => [FactPath.Answer(answer.Answer)],
        SignCondition sign => [FactPath.Sign(sign.Sign)],
        LatestTrialCondition trial => trial.LatestTrial.Select(FactPath.Trial),
        _ => [],
    };

    // Stated at all is the same for every level, so the lowest level is never a threshold among them.
    private static int[] KindsOf(HashSet<NeedLevel> thresholds) =>
        [.. Enum.GetValues<NeedLevel>().Select(level => thresholds.Count(threshold => threshold != NeedLevel.NotNeeded && level >= threshold))];
}
