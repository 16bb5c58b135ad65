namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// What an event can change of a recommendation, without a word of explanation: cheap enough to be worked out for every event of a history, and small
/// enough to be stored with a use case. The same facts always give a full <see cref="Recommendation"/> that this is the outline of.
/// </summary>
public sealed record RecommendationOutline
{
    public required RecommendationStatus Status { get; init; }

    public IReadOnlyList<string> Now { get; init; } = [];

    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>The ids of the rules that apply, as in <see cref="Recommendation.Reasons"/>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The ids of the gates that block the target, as in <see cref="Recommendation.Blockers"/>.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    public required Support Support { get; init; }

    public bool Equals(RecommendationOutline? other) =>
        other is not null
        && Status == other.Status
        && Same(Now, other.Now)
        && Same(Target, other.Target)
        && Same(Rules, other.Rules)
        && Same(Gates, other.Gates)
        && Support.Equals(other.Support);

    public override int GetHashCode() => HashCode.Combine(Status, string.Join(',', Now), string.Join(',', Target), Rules.Count, Gates.Count);

    /// <summary>Whether two recommendations tell a team to do the same: status and path.</summary>
    public bool SaysTheSameAs(RecommendationOutline other) => Status == other.Status && Same(Now, other.Now) && Same(Target, other.Target);

    // A framework gives the same list for the same approaches, so that most comparisons end here.
    private static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) => ReferenceEquals(one, other) || one.SequenceEqual(other);
}
