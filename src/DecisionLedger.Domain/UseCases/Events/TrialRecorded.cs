using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>An approach was tried. Trials count in the order in which they were recorded.</summary>
public sealed record TrialRecorded(Guid TrialId, string Approach, TrialOutcome Outcome, string Note, IReadOnlyList<string> Purposes) : IUseCaseEvent
{
    public bool Equals(TrialRecorded? other) =>
        other is not null && (TrialId, Approach, Outcome, Note) == (other.TrialId, other.Approach, other.Outcome, other.Note)
        && Purposes.SequenceEqual(other.Purposes);

    public override int GetHashCode() => HashCode.Combine(TrialId, Approach, Outcome, Note, Purposes.Count);
}
