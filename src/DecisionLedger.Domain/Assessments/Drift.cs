using System.Collections.Immutable;

namespace DecisionLedger.Domain.Assessments;

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
