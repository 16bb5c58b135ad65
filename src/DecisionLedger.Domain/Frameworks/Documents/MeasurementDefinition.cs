namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Unit">The unit in words.</param>
/// <param name="Min">The smallest value that makes sense.</param>
/// <param name="IfMeasured">What a number supposes, as it is said after "if", with {number} in it: there were {number} good examples.</param>
public sealed record MeasurementDefinition(
    string Id,
    string Name,
    string Unit,
    string? Help = null,
    MeasurementKind Kind = MeasurementKind.Whole,
    decimal Min = 0,
    string? IfMeasured = null);
