namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where the need is stated at this level or a higher one.</summary>
public sealed record NeedCondition(string Need, NeedLevel AtLeast) : Condition;
