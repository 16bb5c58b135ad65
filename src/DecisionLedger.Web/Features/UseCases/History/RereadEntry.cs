using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>What a framework version says of a use case just after one of its events.</summary>
/// <param name="Version">The event's version.</param>
/// <param name="Under">The framework version.</param>
/// <param name="Status">Whether it recommends anything.</param>
/// <param name="Path">What it recommends.</param>
/// <param name="Parts">Whether that day's version recommends otherwise.</param>
public sealed record RereadEntry(long Version, FrameworkKey Under, RecommendationStatus Status, RecommendedPath Path, bool Parts)
{
    public static RereadEntry Of(Rereading reading) =>
        new(reading.Version, reading.Under, reading.Recommended.Status, RecommendedPath.Of(reading.Recommended), reading.Parts);
}
