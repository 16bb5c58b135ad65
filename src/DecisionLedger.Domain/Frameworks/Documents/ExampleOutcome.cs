namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record ExampleOutcome(IReadOnlyList<string> Now, IReadOnlyList<string> Target, IReadOnlyList<string> TargetPatterns);
