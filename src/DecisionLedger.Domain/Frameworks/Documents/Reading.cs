namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How this framework reads its source where that contradicts itself or says nothing.</summary>
public sealed record Reading
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string SourceSays { get; init; }

    public required string ReadAs { get; init; }

    public required string Why { get; init; }
}
