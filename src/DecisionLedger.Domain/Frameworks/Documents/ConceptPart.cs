namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record ConceptPart(string Name, string Text, IReadOnlyList<string> Examples);
