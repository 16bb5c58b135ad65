namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where a trial or the decision of this approach is said to serve one of these needs.</summary>
public sealed record PurposeCondition(IReadOnlyList<string> Purpose, string Of) : Condition;
