namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record PullRule : Rule
{
    /// <summary>The approach that the rule pulls in.</summary>
    public required string Pulls { get; init; }
}
