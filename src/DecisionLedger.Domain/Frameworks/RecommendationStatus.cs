namespace DecisionLedger.Domain.Frameworks;

public enum RecommendationStatus
{
    /// <summary>No need is stated at all: never a guess.</summary>
    NotEnoughKnown,
    Recommended,
}
