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

    public void Clear() => Place[Index] = FactSheet.Unknown;

    /// <summary>A value in the words of the JSON.</summary>
    public string Word(int value) => FactPath.Split(Fact).Kind == FactPath.Needs
        ? FactWords.Json((NeedLevel)value)
        : FactWords.Json(value == FactSheet.Yes ? AnswerValue.Yes : AnswerValue.No);

    /// <summary>Needs, then questions, each in the document's order.</summary>
    public static Unknown[] AllOf(RuleBook book, FactSheet sheet, Facts facts) =>
    [
        .. book.Document.Needs.Index()
            .Where(need => sheet.Needs[need.Index] == FactSheet.Unknown)
            .Select(need => new Unknown(FactPath.Need(need.Item.Id), sheet.Needs, need.Index, book.Kinds.OfLevels[need.Index], Contested: false)),
        .. book.Document.Checklist.Questions.Index()
            .Where(question => sheet.Answers[question.Index] == FactSheet.Unknown)
            .Select(question => new Unknown(
                FactPath.Answer(question.Item.Id),
                sheet.Answers,
                question.Index,
                book.Kinds.OfAnswers[question.Index],
                facts.Contested.Contains(question.Item.Id))),
    ];
}
