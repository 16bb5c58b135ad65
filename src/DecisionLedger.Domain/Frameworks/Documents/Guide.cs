namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Guide
{
    public string? Heading { get; init; }

    public required string Start { get; init; }

    public required IReadOnlyList<Ladder> Ladders { get; init; }
}
