using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>A moment under the version asked for.</summary>
/// <param name="Version">The use case's version at the moment.</param>
/// <param name="Status">Whether the version recommends anything.</param>
/// <param name="Now">What it recommends for now.</param>
/// <param name="Target">What it recommends as the target.</param>
/// <param name="Parts">Whether that day's version recommends otherwise.</param>
/// <param name="Parting">Where the two part, in words: before is that day's version, after the one asked for.</param>
public sealed record MomentUnder(long Version, RecommendationStatus Status, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Parts, IReadOnlyList<Difference> Parting)
{
    public static MomentUnder Of(Rereading reading, IReadOnlyList<Difference> parting) =>
        new(reading.Version, reading.Recommended.Status, reading.Recommended.Now, reading.Recommended.Target, reading.Parts, parting);
}
