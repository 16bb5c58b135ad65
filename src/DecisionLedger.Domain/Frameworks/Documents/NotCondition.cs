namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record NotCondition(Condition Not) : Condition;
