using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Validation;

internal static class ThresholdWords
{
    public static string UnderMin(decimal number, MeasurementDefinition measurement) =>
        $"{FactWords.Number(number)} is under {FactWords.Number(measurement.Min)}, the smallest value that makes sense for “{measurement.Name}”; "
        + $"raise it, or lower the measurement's min";
}
