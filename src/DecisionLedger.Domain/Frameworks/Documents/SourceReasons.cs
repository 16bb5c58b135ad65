namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record SourceReasons
{
    public string? Heading { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<SourceReason> Reasons { get; init; }
}
