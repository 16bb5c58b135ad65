namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record CombineRule : Rule
{
    /// <summary>The pattern that stands while the rule holds.</summary>
    public required string Pattern { get; init; }
}
