using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>How a decision stands to what is recommended.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Approaches">What was decided.</param>
/// <param name="Basis">What was recommended when the team decided, or last upheld the decision.</param>
/// <param name="Follows">Whether the decision is what was recommended then, either for now or as the target; otherwise it overrides.</param>
/// <param name="Drift">Set while the recommendation has moved away from the decision.</param>
public sealed record DecisionStanding(
    Guid DecisionId,
    ImmutableList<string> Approaches,
    RecommendedPath Basis,
    bool Follows,
    Drift? Drift)
{
    public static DecisionStanding Taken(Decision decision, RecommendationOutline recommended)
    {
        var path = RecommendedPath.Of(recommended);
        return new DecisionStanding(decision.Id, decision.Approaches, path, path.Names(decision.Approaches), null);
    }

    /// <summary>A reviewer upheld the decision in view of what is recommended now: that is its new basis, and it no longer drifts.</summary>
    public DecisionStanding Upheld(RecommendationOutline recommended)
    {
        var path = RecommendedPath.Of(recommended);
        return this with { Basis = path, Follows = path.Names(Approaches), Drift = null };
    }

    /// <summary>
    /// A decision drifts once the recommendation no longer names it, neither for now nor as the target. One that overrode its recommendation
    /// drifts once that recommendation has become another: the team overrode something that no longer stands.
    /// </summary>
    public DecisionStanding AfterChange(RecommendationOutline before, RecommendationOutline after, long version)
    {
        var path = RecommendedPath.Of(after);
        var stands = path.Names(Approaches) || (!Follows && path == Basis);
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
/// <param name="Rules">The ids of the rules that fired or ceased to fire with it.</param>
/// <param name="From">What was recommended just before.</param>
/// <param name="To">What was recommended just after.</param>
public sealed record Drift(long AtVersion, ImmutableList<string> Rules, RecommendedPath From, RecommendedPath To)
{
    public bool Equals(Drift? other) =>
        other is not null && AtVersion == other.AtVersion && From == other.From && To == other.To && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => HashCode.Combine(AtVersion, From, To);
}
