namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What the framework is about: parts that make a whole, the last one.</summary>
public sealed record Concept
{
    public string? Heading { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<ConceptPart> Parts { get; init; } = [];
}
