namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record SignCondition(string Sign) : Condition;
