namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record TakeAways
{
    public string? Heading { get; init; }

    public required IReadOnlyList<string> Items { get; init; }
}
