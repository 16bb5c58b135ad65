namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where a decision stands and has this approach.</summary>
public sealed record DecidedCondition(string Decided) : Condition;
