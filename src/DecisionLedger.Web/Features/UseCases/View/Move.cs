using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>What made the recommendation another while the page was open.</summary>
/// <param name="Version">The event that did it.</param>
/// <param name="From">What was recommended before.</param>
/// <param name="To">What is recommended since.</param>
/// <param name="Because">The event, who recorded it and the rules that it switched, in words.</param>
public sealed record Move(long Version, RecommendedPath From, RecommendedPath To, string Because);
