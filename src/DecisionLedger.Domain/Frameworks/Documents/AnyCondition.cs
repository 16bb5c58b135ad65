namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record AnyCondition(IReadOnlyList<Condition> Any) : Condition;
