namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record StandInChoice(string Approach, Condition? When = null);
