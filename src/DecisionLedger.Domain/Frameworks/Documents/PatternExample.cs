namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record PatternExample(string Title, IReadOnlyList<string> Lines);
