namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record PatternPart(string Name, string Text);
