namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Holds where the latest trial among these approaches went one of these ways; false where none of them was tried.</summary>
public sealed record LatestTrialCondition(IReadOnlyList<string> LatestTrial, IReadOnlyList<TrialOutcome> In) : Condition;
