namespace DecisionLedger.Domain.UseCases;

/// <summary>How a measurement stands to a number.</summary>
public enum Comparison
{
    AtLeast,
    Over,
    AtMost,
    Under,
}
