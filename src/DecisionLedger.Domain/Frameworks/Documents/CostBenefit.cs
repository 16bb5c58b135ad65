namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record CostBenefit
{
    public string? Heading { get; init; }

    public required IReadOnlyList<CostFactor> Factors { get; init; }
}
