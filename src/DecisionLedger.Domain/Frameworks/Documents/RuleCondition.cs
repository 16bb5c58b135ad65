namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where the rule fired.</summary>
public sealed record RuleCondition(string Rule) : Condition;
