using System.Globalization;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// Every other value of every known fact that a rule looks at: needs, answers, signs, latest trials, and of a number one from every other stretch between the bounds of rules.
/// </summary>
internal static class FactChanges
{
    public static IReadOnlyList<FactChange> Of(CompiledRules book, FactVector sheet) =>
        [.. Needs(book, sheet), .. Answers(book, sheet), .. Signs(book, sheet), .. Trials(book, sheet), .. Measurements(book, sheet)];

    private static IEnumerable<FactChange> Needs(CompiledRules book, FactVector sheet) =>
        from need in book.Document.Needs.Index()
        let was = sheet.Needs[need.Index]
        where was != FactVector.Unknown && book.Kinds.LookedAt.Contains(FactPath.Need(need.Item.Id))
        from level in Enum.GetValues<NeedLevel>()
        where (sbyte)level != was
        select new FactChange(
            FactPath.Need(need.Item.Id),
            FactWords.Json(level),
            () => sheet.Needs[need.Index] = (sbyte)level,
            () => sheet.Needs[need.Index] = was);

    private static IEnumerable<FactChange> Answers(CompiledRules book, FactVector sheet) =>
        from question in book.Document.Checklist.Questions.Index()
        let was = sheet.Answers[question.Index]
        where was != FactVector.Unknown && book.Kinds.LookedAt.Contains(FactPath.Answer(question.Item.Id))
        let other = was == FactVector.Yes ? FactVector.No : FactVector.Yes
        select new FactChange(
            FactPath.Answer(question.Item.Id),
            FactWords.Json(other == FactVector.Yes ? AnswerValue.Yes : AnswerValue.No),
            () => sheet.Answers[question.Index] = other,
            () => sheet.Answers[question.Index] = was);

    private static IEnumerable<FactChange> Signs(CompiledRules book, FactVector sheet) =>
        from sign in book.Document.Signs.Index()
        where book.Kinds.LookedAt.Contains(FactPath.Sign(sign.Item.Id))
        let was = sheet.Signs[sign.Index]
        select new FactChange(
            FactPath.Sign(sign.Item.Id),
            was ? "notSeen" : "seen",
            () => sheet.Signs[sign.Index] = !was,
            () => sheet.Signs[sign.Index] = was);

    private static IEnumerable<FactChange> Trials(CompiledRules book, FactVector sheet) =>
        from approach in book.Document.Approaches.Index()
        where sheet.TrialAt[approach.Index] >= 0 && book.Kinds.LookedAt.Contains(FactPath.Trial(approach.Item.Id))
        let was = sheet.Outcomes[approach.Index]
        from outcome in Enum.GetValues<TrialOutcome>()
        where outcome != was
        select new FactChange(
            FactPath.Trial(approach.Item.Id),
            FactWords.Json(outcome),
            () => sheet.Outcomes[approach.Index] = outcome,
            () => sheet.Outcomes[approach.Index] = was);

    private static IEnumerable<FactChange> Measurements(CompiledRules book, FactVector sheet) =>
        from measurement in book.Document.Measurements.Index()
        let was = sheet.Measurements[measurement.Index]
        where was is not null
        from number in AcrossThresholds.Of(book.Document.Rules, measurement.Item, was.Value)
        select new FactChange(
            FactPath.Measurement(measurement.Item.Id),
            number.ToString("0.############################", CultureInfo.InvariantCulture),
            () => sheet.Measurements[measurement.Index] = number,
            () => sheet.Measurements[measurement.Index] = was);
}

/// <summary>A known fact that is tried with another value.</summary>
/// <param name="Fact">Its fact path.</param>
/// <param name="Value">The other value in words of the JSON.</param>
/// <param name="Apply">Puts the other value into the sheet.</param>
/// <param name="Undo">Puts back what was there.</param>
internal sealed record FactChange(string Fact, string Value, Action Apply, Action Undo);
