using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What another framework version recommends for the same moments: a band of its own below that day's.</summary>
/// <param name="Name">The version, as "version 2".</param>
/// <param name="Framework">It names the approaches.</param>
/// <param name="Paths">By moment, as far as they were read.</param>
public sealed record TimelineUnder(string Name, Framework? Framework, IReadOnlyList<RecommendedPath> Paths);
