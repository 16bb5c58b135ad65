namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something the source warns of. In its condition, <see cref="StandsCondition"/> looks at the target.</summary>
public sealed record WarningRule(string Id, string Heading, string Text, Condition When);
