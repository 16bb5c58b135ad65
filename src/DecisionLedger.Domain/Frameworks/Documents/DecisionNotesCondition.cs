namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where a decision stands and notes this.</summary>
public sealed record DecisionNotesCondition(DecisionNote DecisionNotes) : Condition;
