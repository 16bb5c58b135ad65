using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Enough values of a measurement to meet every interval between the thresholds of a document.</summary>
internal sealed class NumbersOfInterest(FrameworkDocument document)
{
    private readonly Dictionary<string, IReadOnlyList<decimal>> _known = [];

    public IReadOnlyList<decimal> Of(string measurement)
    {
        if (!_known.TryGetValue(measurement, out var numbers))
            _known[measurement] = numbers = WorkOut(measurement);
        return numbers;
    }

    private List<decimal> WorkOut(string measurement)
    {
        var definition = document.Measurements.First(item => item.Id == measurement);
        var bounds = ConditionTree.AllOf(document)
            .OfType<MeasurementCondition>()
            .Where(condition => condition.Measurement == measurement)
            .SelectMany(condition => new[] { condition.Over, condition.AtLeast, condition.Under, condition.AtMost })
            .OfType<decimal>()
            .Append(definition.Min)
            .Distinct()
            .Order()
            .ToList();

        var between = definition.Kind == MeasurementKind.Whole
            ? bounds.SelectMany(bound => new[] { Math.Ceiling(bound) - 1, Math.Ceiling(bound), Math.Floor(bound) + 1 })
            : bounds.Zip(bounds.Skip(1), (low, high) => (low + high) / 2).Concat(bounds).Append(bounds[^1] + 1);
        return [.. between.Where(number => number >= definition.Min).Distinct().Order()];
    }
}
