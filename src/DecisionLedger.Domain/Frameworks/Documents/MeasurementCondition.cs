namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where the number was measured and is within every bound given; with known false, where it was not measured.</summary>
public sealed record MeasurementCondition(
    string Measurement,
    decimal? Over = null,
    decimal? AtLeast = null,
    decimal? Under = null,
    decimal? AtMost = null,
    bool? Known = null) : Condition;
