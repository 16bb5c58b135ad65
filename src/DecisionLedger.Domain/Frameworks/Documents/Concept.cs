namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What fine-tuning is: two parts that make a third.</summary>
public sealed record Concept(string Heading, string Text, IReadOnlyList<ConceptPart> Parts);
