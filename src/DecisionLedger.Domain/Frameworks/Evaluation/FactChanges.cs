using System.Globalization;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Every other value of every known fact: needs, answers, signs, latest trials, and numbers on the other side of a rule's threshold.</summary>
internal static class FactChanges
{
    public static IReadOnlyList<FactChange> Of(RuleBook book, FactSheet sheet) =>
        [.. Needs(book, sheet), .. Answers(book, sheet), .. Signs(book, sheet), .. Trials(book, sheet), .. Measurements(book, sheet)];

    private static IEnumerable<FactChange> Needs(RuleBook book, FactSheet sheet) =>
        from need in book.Document.Needs.Index()
        let was = sheet.Needs[need.Index]
        where was != FactSheet.Unknown
        from level in Enum.GetValues<NeedLevel>()
        where (sbyte)level != was
        select new FactChange(
            FactPath.Need(need.Item.Id),
            Word(level),
            () => sheet.Needs[need.Index] = (sbyte)level,
            () => sheet.Needs[need.Index] = was);

    private static IEnumerable<FactChange> Answers(RuleBook book, FactSheet sheet) =>
        from question in book.Document.Checklist.Questions.Index()
        let was = sheet.Answers[question.Index]
        where was != FactSheet.Unknown
        let other = was == FactSheet.Yes ? FactSheet.No : FactSheet.Yes
        select new FactChange(
            FactPath.Answer(question.Item.Id),
            Word(other == FactSheet.Yes ? AnswerValue.Yes : AnswerValue.No),
            () => sheet.Answers[question.Index] = other,
            () => sheet.Answers[question.Index] = was);

    private static IEnumerable<FactChange> Signs(RuleBook book, FactSheet sheet) =>
        from sign in book.Document.Signs.Index()
        let was = sheet.Signs[sign.Index]
        select new FactChange(
            FactPath.Sign(sign.Item.Id),
            was ? "notSeen" : "seen",
            () => sheet.Signs[sign.Index] = !was,
            () => sheet.Signs[sign.Index] = was);

    private static IEnumerable<FactChange> Trials(RuleBook book, FactSheet sheet) =>
        from approach in book.Document.Approaches.Index()
        where sheet.TrialAt[approach.Index] >= 0
        let was = sheet.Outcomes[approach.Index]
        from outcome in Enum.GetValues<TrialOutcome>()
        where outcome != was
        select new FactChange(
            FactPath.Trial(approach.Item.Id),
            Word(outcome),
            () => sheet.Outcomes[approach.Index] = outcome,
            () => sheet.Outcomes[approach.Index] = was);

    private static IEnumerable<FactChange> Measurements(RuleBook book, FactSheet sheet) =>
        from measurement in book.Document.Measurements.Index()
        let was = sheet.Measurements[measurement.Index]
        where was is not null
        from number in AcrossThresholds(book, measurement.Item, was.Value).Distinct()
        select new FactChange(
            FactPath.Measurement(measurement.Item.Id),
            number.ToString("0.####", CultureInfo.InvariantCulture),
            () => sheet.Measurements[measurement.Index] = number,
            () => sheet.Measurements[measurement.Index] = was);

    /// <summary>For every bound of a rule that can move the verdict, the nearest number on its other side.</summary>
    private static IEnumerable<decimal> AcrossThresholds(RuleBook book, MeasurementDefinition measurement, decimal number)
    {
        var step = measurement.Kind == MeasurementKind.Whole ? 1m : 0.01m;
        var rules = book.Document.Rules;
        return rules.Pulls.Concat<Rule>(rules.Evidence).Concat(rules.Holds)
            .SelectMany(rule => BoundsIn(rule.When, measurement.Id))
            .SelectMany(bounds => Across(bounds, number, step))
            .Where(other => other >= measurement.Min);
    }

    private static IEnumerable<MeasurementCondition> BoundsIn(Condition condition, string measurement) => condition switch
    {
        AllCondition all => all.All.SelectMany(part => BoundsIn(part, measurement)),
        AnyCondition any => any.Any.SelectMany(part => BoundsIn(part, measurement)),
        NotCondition not => BoundsIn(not.Not, measurement),
        MeasurementCondition bounds when bounds.Measurement == measurement => [bounds],
        _ => [],
    };

    private static IEnumerable<decimal> Across(MeasurementCondition bounds, decimal number, decimal step)
    {
        if (bounds.Over is { } over)
            yield return number > over ? over : over + step;
        if (bounds.AtLeast is { } atLeast)
            yield return number >= atLeast ? atLeast - step : atLeast;
        if (bounds.Under is { } under)
            yield return number < under ? under : under - step;
        if (bounds.AtMost is { } atMost)
            yield return number <= atMost ? atMost + step : atMost;
    }

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
