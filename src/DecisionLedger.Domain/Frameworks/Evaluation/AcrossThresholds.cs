using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// The bounds that rules set to a measurement cut its numbers into stretches within which no rule tells them apart. Of every stretch that a measured
/// number is not in, the number nearest to it.
/// </summary>
internal static class AcrossThresholds
{
    private const decimal Cent = 0.01m;

    public static IEnumerable<decimal> Of(RuleSet rules, MeasurementDefinition measurement, decimal number)
    {
        var cuts = MovingConditions.Of(rules).OfType<MeasurementCondition>()
            .Where(bounds => bounds.Measurement == measurement.Id)
            .SelectMany(CutsBy)
            .Distinct()
            .Order()
            .ToList();
        var step = measurement.Kind == MeasurementKind.Whole ? 1 : Step(cuts);

        for (var index = 0; index < cuts.Count; index++)
        {
            var cut = cuts[index];
            var above = cut.IsBelow(number);
            var nearest = above ? cut.LastBelow(step) : cut.FirstAbove(step);
            // A stretch may be too narrow to hold a number that can be measured.
            var holds = above
                ? index == 0 || cuts[index - 1].IsBelow(nearest)
                : index == cuts.Count - 1 || !cuts[index + 1].IsBelow(nearest);
            if (holds && nearest >= measurement.Min)
                yield return nearest;
        }
    }

    private static IEnumerable<Cut> CutsBy(MeasurementCondition bounds)
    {
        if (bounds.Over is { } over)
            yield return new Cut(over, After: true);
        if (bounds.AtLeast is { } atLeast)
            yield return new Cut(atLeast, After: false);
        if (bounds.Under is { } under)
            yield return new Cut(under, After: false);
        if (bounds.AtMost is { } atMost)
            yield return new Cut(atMost, After: true);
    }

    /// <summary>A cent, or finer where bounds lie closer together or have more digits.</summary>
    private static decimal Step(List<Cut> cuts)
    {
        var gaps = cuts.Zip(cuts.Skip(1), (one, next) => next.At - one.At).Where(gap => gap > 0);
        return gaps.Aggregate(Cent, (step, gap) => Math.Min(step, gap / 2));
    }

    /// <param name="At">Where the numbers are cut.</param>
    /// <param name="After">Whether the number itself lies below the cut.</param>
    private readonly record struct Cut(decimal At, bool After) : IComparable<Cut>
    {
        public int CompareTo(Cut other) => At == other.At ? After.CompareTo(other.After) : At.CompareTo(other.At);

        public bool IsBelow(decimal number) => After ? number > At : number >= At;

        public decimal LastBelow(decimal step) => After ? OnGrid(At, step, decimal.Floor) : OnGrid(At - step, step, decimal.Ceiling);

        public decimal FirstAbove(decimal step) => After ? OnGrid(At + step, step, decimal.Floor) : OnGrid(At, step, decimal.Ceiling);

        // Only whole numbers are on a grid; a step of less goes from the bound itself.
        private static decimal OnGrid(decimal number, decimal step, Func<decimal, decimal> round) => step == 1 ? round(number) : number;
    }
}
