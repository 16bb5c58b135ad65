using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>What the version asked for recommends for the facts after the event.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version asked for.</param>
/// <param name="Status">Whether it recommends anything.</param>
/// <param name="Now">What it recommends for now.</param>
/// <param name="Target">What it recommends as the target.</param>
/// <param name="Parts">Whether that is otherwise than what that day's version recommends.</param>
public sealed record ReadUnder(string Framework, int FrameworkVersion, RecommendationStatus Status, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Parts)
{
    public static ReadUnder Of(RereadEntry entry) =>
        new(entry.Under.Id, entry.Under.Version, entry.Status, entry.Path.Now, entry.Path.Target, entry.Parts);
}
