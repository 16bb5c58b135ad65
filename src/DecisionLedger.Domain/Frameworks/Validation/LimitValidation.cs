using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Whether a document is small enough to be checked and evaluated. What is not is checked no further.</summary>
internal static class LimitValidation
{
    public static IReadOnlyList<FrameworkProblem> ProblemsIn(FrameworkDocument document)
    {
        var problems = new ProblemList();
        var rules = document.Rules;
        problems.MustBe(document.Approaches.Count is > 0 and <= FrameworkLimits.Approaches, "$.approaches", $"must name 1 to {FrameworkLimits.Approaches} approaches");
        AtMost(FrameworkLimits.Approaches, document.FamiliesListed?.Count ?? 0, "$.families", "families");
        AtMost(FrameworkLimits.FactsOfAKind, document.Needs.Count, "$.needs", "needs");
        AtMost(FrameworkLimits.FactsOfAKind, document.Checklist.Questions.Count, "$.checklist.questions", "questions");
        AtMost(FrameworkLimits.FactsOfAKind, document.Signs.Count, "$.signs", "signs");
        AtMost(FrameworkLimits.FactsOfAKind, document.Measurements.Count, "$.measurements", "measurements");
        AtMost(FrameworkLimits.Rules, rules.Pulls.Count + rules.Evidence.Count + rules.Holds.Count + rules.Combines.Count, "$.rules", "rules");
        AtMost(FrameworkLimits.Approaches, rules.StandIns.Count, "$.rules.standIns", "approaches that have stand-ins");
        Numbers(document, problems);
        Conditions(document, problems);
        if (problems.All.Count == 0)
            Alternatives(document, problems);
        return problems.All;

        void AtMost(int most, int count, string place, string what) => problems.MustBe(count <= most, place, $"may have at most {most} {what}; there are {count}");
    }

    private static void Conditions(FrameworkDocument document, ProblemList problems)
    {
        var count = 0;
        foreach (var (condition, place) in ConditionTree.Roots(document))
        {
            var before = count;
            count += ConditionTree.Of(condition).Count();
            if (before <= FrameworkLimits.Conditions && count > FrameworkLimits.Conditions)
                problems.Add(place, $"may have at most {FrameworkLimits.Conditions} conditions in the whole document, counting each part; there are {count}");
        }
    }

    private static void Alternatives(FrameworkDocument document, ProblemList problems)
    {
        var leaves = MovingConditions.Of(document.Rules).ToList();
        var bounds = leaves.OfType<MeasurementCondition>()
            .SelectMany(leaf => BoundsOf(leaf).Select(bound => (leaf.Measurement, bound.Member is "over" or "atMost", bound.Number)))
            .Distinct()
            .Count();
        var alternatives = bounds
            + (2 * leaves.OfType<NeedCondition>().Select(leaf => leaf.Need).Distinct().Count())
            + leaves.OfType<AnswerCondition>().Select(leaf => leaf.Answer).Distinct().Count()
            + leaves.OfType<SignCondition>().Select(leaf => leaf.Sign).Distinct().Count()
            + (2 * leaves.OfType<LatestTrialCondition>().SelectMany(leaf => leaf.LatestTrial).Distinct().Count());
        problems.MustBe(
            alternatives <= FrameworkLimits.Alternatives,
            "$.rules",
            $"distinguish {alternatives} values of facts; the limit is {FrameworkLimits.Alternatives}. Use fewer facts, or fewer bounds on numbers");
    }

    private static void Numbers(FrameworkDocument document, ProblemList problems)
    {
        foreach (var (index, measurement) in document.Measurements.Index())
            Check(measurement.Min, $"$.measurements[{index}].min");
        foreach (var (root, place) in ConditionTree.Roots(document))
            Bounds(root, place);
        foreach (var (index, hold) in document.Rules.Holds.Index())
            Check(hold.Shortfall?.Reach ?? 0, $"$.rules.holds[{index}].shortfall.reach");
        foreach (var (index, band) in (document.Spectrum?.Bands ?? []).Index())
        {
            Check(band.MinUsd, $"$.spectrum.bands[{index}].minUsd");
            Check(band.MaxUsd, $"$.spectrum.bands[{index}].maxUsd");
        }

        foreach (var (index, example) in document.Examples.Index())
            foreach (var (measurement, number) in example.Facts.Measurements)
                Check(number, $"$.examples[{index}].facts.measurements.{measurement}");

        void Bounds(Condition condition, string place)
        {
            switch (condition)
            {
                case AllCondition all:
                    foreach (var (index, part) in all.All.Index())
                        Bounds(part, $"{place}.all[{index}]");
                    break;
                case AnyCondition any:
                    foreach (var (index, part) in any.Any.Index())
                        Bounds(part, $"{place}.any[{index}]");
                    break;
                case NotCondition not:
                    Bounds(not.Not, $"{place}.not");
                    break;
                case MeasurementCondition measurement:
                    foreach (var (member, number) in BoundsOf(measurement))
                        Check(number, $"{place}.{member}");
                    break;
                default:
                    break;
            }
        }

        void Check(decimal number, string place)
        {
            if (Math.Abs(number) > FrameworkLimits.Number || decimal.Round(number, FrameworkLimits.Decimals) != number)
                problems.Add(place, $"must be a number of at most 15 digits, and {FrameworkLimits.Decimals} after the point");
        }
    }

    private static IEnumerable<(string Member, decimal Number)> BoundsOf(MeasurementCondition bounds)
    {
        if (bounds.Over is { } over)
            yield return ("over", over);
        if (bounds.AtLeast is { } atLeast)
            yield return ("atLeast", atLeast);
        if (bounds.Under is { } under)
            yield return ("under", under);
        if (bounds.AtMost is { } atMost)
            yield return ("atMost", atMost);
    }
}
