namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record TakeAways(string Heading, IReadOnlyList<string> Items);
