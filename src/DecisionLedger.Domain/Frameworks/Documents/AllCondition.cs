namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record AllCondition(IReadOnlyList<Condition> All) : Condition;
