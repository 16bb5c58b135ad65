namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where the team's answer is this one; an unknown answer is neither yes nor no.</summary>
public sealed record AnswerCondition(string Answer, AnswerValue Is) : Condition;
