namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record Supersession(string Approach, IReadOnlyList<string> Over);
