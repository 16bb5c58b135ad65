namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record ExampleOutcome
{
    public required IReadOnlyList<string> Now { get; init; }

    public required IReadOnlyList<string> Target { get; init; }

    public IReadOnlyList<string> TargetPatterns { get; init; } = [];
}
