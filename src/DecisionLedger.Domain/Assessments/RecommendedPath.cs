using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Assessments;

/// <summary>The part of a recommendation that tells a team what to do. Both lists are empty where not enough is known.</summary>
public sealed record RecommendedPath(ImmutableList<string> Now, ImmutableList<string> Target)
{
    public static RecommendedPath None { get; } = new([], []);

    public static RecommendedPath Of(Recommendation recommendation) => new([.. recommendation.Now], [.. recommendation.Target]);

    public static RecommendedPath Of(RecommendationOutline outline) => new([.. outline.Now], [.. outline.Target]);

    /// <summary>Whether doing these approaches is what the path recommends, for now or as the target.</summary>
    public bool Names(IReadOnlyList<string> approaches) => Now.SequenceEqual(approaches) || Target.SequenceEqual(approaches);

    public bool Equals(RecommendedPath? other) => other is not null && Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);

    public override int GetHashCode() => HashCode.Combine(string.Join(',', Now), string.Join(',', Target));
}
