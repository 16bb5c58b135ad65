namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where at least one need is stated (not needed counts as stated); with false, where none is.</summary>
public sealed record AnyNeedStatedCondition(bool AnyNeedStated) : Condition;
