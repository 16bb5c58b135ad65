using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Assessments;

/// <summary>How one event, or the time between two points, changed the recommendation.</summary>
public sealed record RecommendationChange
{
    public required RecommendedPath From { get; init; }

    public required RecommendedPath To { get; init; }

    public required IReadOnlyList<string> RulesFired { get; init; }

    public required IReadOnlyList<string> RulesCeased { get; init; }

    public required IReadOnlyList<string> GatesClosed { get; init; }

    public required IReadOnlyList<string> GatesOpened { get; init; }

    public bool Moved => From != To;

    public IEnumerable<string> RulesInvolved => RulesFired.Concat(RulesCeased).Concat(GatesClosed).Concat(GatesOpened);

    /// <param name="before">Null where nothing was recommended before: the use case was not logged yet.</param>
    /// <param name="after">What is recommended after.</param>
    public static RecommendationChange Between(RecommendationOutline? before, RecommendationOutline after) => new()
    {
        From = before is null ? RecommendedPath.None : RecommendedPath.Of(before),
        To = RecommendedPath.Of(after),
        RulesFired = Without(after.Rules, before?.Rules),
        RulesCeased = Without(before?.Rules, after.Rules),
        GatesClosed = Without(after.Gates, before?.Gates),
        GatesOpened = Without(before?.Gates, after.Gates),
    };

    /// <inheritdoc cref="Between(RecommendationOutline?, RecommendationOutline)"/>
    public static RecommendationChange Between(Recommendation? before, Recommendation after) => Between(before?.Outline, after.Outline);

    private static List<string> Without(IReadOnlyList<string>? rules, IReadOnlyList<string>? others) => [.. (rules ?? []).Except(others ?? [])];
}

/// <summary>The part of a recommendation that tells a team what to do. Both lists are empty where not enough is known.</summary>
public sealed record RecommendedPath(ImmutableList<string> Now, ImmutableList<string> Target)
{
    public static RecommendedPath None { get; } = new([], []);

    public static RecommendedPath Of(Recommendation recommendation) => new([.. recommendation.Now], [.. recommendation.Target]);

    public static RecommendedPath Of(RecommendationOutline outline) => new([.. outline.Now], [.. outline.Target]);

    /// <summary>Whether doing these approaches is what the path recommends, for now or as the target.</summary>
    public bool Names(IReadOnlyList<string> approaches) => Now.SequenceEqual(approaches) || Target.SequenceEqual(approaches);

    /// <summary>
    /// Whether a decision on a path is what this one recommends: the same target, and for now what was decided for now, or the target already. A decision
    /// without a target is on one step, which may be either.
    /// </summary>
    public bool Names(IReadOnlyList<string> now, IReadOnlyList<string> target) => target.Count == 0
        ? Names(now)
        : Target.SequenceEqual(target) && (Now.SequenceEqual(now) || Now.SequenceEqual(target));

    public bool Equals(RecommendedPath? other) => other is not null && Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);

    public override int GetHashCode() => HashCode.Combine(string.Join(',', Now), string.Join(',', Target));
}
