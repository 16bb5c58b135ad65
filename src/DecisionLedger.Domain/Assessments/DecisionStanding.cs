using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>Whether a decision matches the recommendation.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Approaches">What was decided for now.</param>
/// <param name="Basis">What was recommended when the team decided, or last kept the decision.</param>
/// <param name="Follows">Whether the decision is what was recommended then: as a path, for now or as the target. If not, it overrides.</param>
/// <param name="Drift">Set while the recommendation no longer matches the decision.</param>
public sealed record DecisionStanding(
    Guid DecisionId,
    ImmutableList<string> Approaches,
    RecommendedPath Basis,
    bool Follows,
    Drift? Drift)
{
    /// <summary>What was decided for later; empty where the team decided on one step only.</summary>
    public ImmutableList<string> Target { get; init; } = [];

    public static DecisionStanding Taken(Decision decision, RecommendationOutline recommended)
    {
        var path = RecommendedPath.Of(recommended);
        return new DecisionStanding(decision.Id, decision.Approaches, path, path.Names(decision.Approaches, decision.Target), null) { Target = decision.Target };
    }

    /// <summary>A reviewer kept the decision in view of what is recommended now: that is its new basis, and it matches.</summary>
    public DecisionStanding Upheld(RecommendationOutline recommended)
    {
        var path = RecommendedPath.Of(recommended);
        return this with { Basis = path, Follows = path.Names(Approaches, Target), Drift = null };
    }

    /// <summary>
    /// A decision drifts once the recommendation no longer names it, neither as a path, for now nor as the target. One that overrode its recommendation
    /// drifts once that recommendation has changed: the team overrode something else.
    /// </summary>
    public DecisionStanding AfterChange(RecommendationOutline before, RecommendationOutline after, long version)
    {
        var path = RecommendedPath.Of(after);
        var stands = path.Names(Approaches, Target) || (!Follows && path == Basis);
        if (stands)
            return Drift is null ? this : this with { Drift = null };
        if (Drift is not null)
            return this;

        var change = RecommendationChange.Between(before, after);
        return this with { Drift = new Drift(version, [.. change.RulesInvolved], RecommendedPath.Of(before), path) };
    }
}

/// <summary>What moved the recommendation away from a decision.</summary>
/// <param name="AtVersion">The version of the event that did it.</param>
/// <param name="Rules">The ids of the rules that began or ceased to apply with it.</param>
/// <param name="From">What was recommended just before.</param>
/// <param name="To">What was recommended just after.</param>
public sealed record Drift(long AtVersion, ImmutableList<string> Rules, RecommendedPath From, RecommendedPath To)
{
    public bool Equals(Drift? other) =>
        other is not null && AtVersion == other.AtVersion && From == other.From && To == other.To && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => HashCode.Combine(AtVersion, From, To);
}
