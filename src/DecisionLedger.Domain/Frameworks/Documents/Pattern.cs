namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How approaches combine.</summary>
public sealed record Pattern
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Heading { get; init; }

    public required string Description { get; init; }

    /// <summary>What a query passes through, in order.</summary>
    public IReadOnlyList<string> Flow { get; init; } = [];

    public IReadOnlyList<PatternPart> Parts { get; init; } = [];

    public PatternExample? Example { get; init; }

    /// <summary>Why the pattern is here, where the source does not list it; null for the source's own.</summary>
    public string? OurReading { get; init; }
}
