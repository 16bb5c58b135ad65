namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>A fact that may still take any of its values.</summary>
/// <param name="Fact">Its fact path.</param>
/// <param name="Place">The array of the sheet in which it stands.</param>
/// <param name="Index">Where in that array.</param>
/// <param name="Values">How many values it may have; they are 0, 1 and so on in the sheet.</param>
/// <param name="Contested">Whether the team's answers tie.</param>
internal sealed record Unknown(string Fact, sbyte[] Place, int Index, int Values, bool Contested)
{
    private const int Levels = 3;
    private const int YesOrNo = 2;

    public void Set(int value) => Place[Index] = (sbyte)value;

    public void Clear() => Place[Index] = FactSheet.Unknown;

    /// <summary>Needs, then questions, each in the document's order.</summary>
    public static Unknown[] AllOf(RuleBook book, FactSheet sheet, Facts facts) =>
    [
        .. book.Document.Needs.Index()
            .Where(need => sheet.Needs[need.Index] == FactSheet.Unknown)
            .Select(need => new Unknown(FactPath.Need(need.Item.Id), sheet.Needs, need.Index, Levels, Contested: false)),
        .. book.Document.Checklist.Questions.Index()
            .Where(question => sheet.Answers[question.Index] == FactSheet.Unknown)
            .Select(question => new Unknown(
                FactPath.Answer(question.Item.Id), sheet.Answers, question.Index, YesOrNo, facts.Contested.Contains(question.Item.Id))),
    ];
}
