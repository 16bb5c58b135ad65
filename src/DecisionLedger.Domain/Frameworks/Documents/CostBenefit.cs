namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record CostBenefit(string Heading, IReadOnlyList<CostFactor> Factors);
