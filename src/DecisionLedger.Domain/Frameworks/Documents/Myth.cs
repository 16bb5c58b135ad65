namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Myth
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string Claim { get; init; }

    public required string Reality { get; init; }

    public IReadOnlyList<MythPoint> Points { get; init; } = [];
}
