namespace DecisionLedger.Domain.Frameworks.Documents;

public enum HoldEffect
{
    /// <summary>The approach stays the target; something stands in for it now.</summary>
    Blocks,

    /// <summary>The approach leaves the recommendation, and another takes its place.</summary>
    GivesWay,
}
