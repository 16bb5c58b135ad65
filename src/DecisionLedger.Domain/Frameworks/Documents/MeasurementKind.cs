namespace DecisionLedger.Domain.Frameworks.Documents;

public enum MeasurementKind
{
    Whole,
    Fractional,
}
