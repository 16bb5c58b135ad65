namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The team decided. A later decision supersedes this one.</summary>
/// <param name="DecisionId">The decision's id.</param>
/// <param name="MemberId">Who recorded it.</param>
/// <param name="Approaches">Approach ids in the framework's order. Whether this follows the recommendation is computed, not stored.</param>
/// <param name="Rationale">Why, in the team's words.</param>
/// <param name="Purposes">Ids of the needs that fine-tuning is meant to serve; empty where nobody said.</param>
/// <param name="Fallback">How the team falls back to the base model; empty where nobody said.</param>
/// <param name="DiverseExamplesPlan">How the training data stays diverse; empty where nobody said.</param>
public sealed record DecisionRecorded(
    Guid DecisionId,
    Guid MemberId,
    IReadOnlyList<string> Approaches,
    string Rationale,
    IReadOnlyList<string> Purposes,
    string Fallback,
    string DiverseExamplesPlan) : IUseCaseEvent
{
    public bool Equals(DecisionRecorded? other) =>
        other is not null
        && (DecisionId, MemberId, Rationale, Fallback, DiverseExamplesPlan)
            == (other.DecisionId, other.MemberId, other.Rationale, other.Fallback, other.DiverseExamplesPlan)
        && Approaches.SequenceEqual(other.Approaches) && Purposes.SequenceEqual(other.Purposes);

    public override int GetHashCode() => HashCode.Combine(DecisionId, MemberId, Rationale, Approaches.Count);
}
