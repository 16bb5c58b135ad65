namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something the source warns of. In its condition, <see cref="StandsCondition"/> looks at the target.</summary>
public sealed record WarningRule
{
    public required string Id { get; init; }

    public string? Heading { get; init; }

    public required string Text { get; init; }

    public required Condition When { get; init; }
}
