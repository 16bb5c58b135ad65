using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Frameworks.Impact;

/// <summary>What another version would recommend for a use case.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Title">Its title.</param>
/// <param name="ReadUnder">The version it is read under now.</param>
/// <param name="Moved">Whether the recommendation would be another.</param>
/// <param name="From">What is recommended now.</param>
/// <param name="To">What would be.</param>
/// <param name="Rules">The rules and gates that would be switched, where it moves.</param>
/// <param name="RulesOtherwise">The rules that fire under both but do something else, where it moves.</param>
/// <param name="Drifts">Whether the decision that stands would drift by it.</param>
/// <param name="Archived">Whether the use case is archived.</param>
public sealed record ImpactLine(
    Guid UseCaseId, string Title, int ReadUnder, bool Moved, RecommendedPath From, RecommendedPath To, RecommendationChange? Rules, IReadOnlyList<string> RulesOtherwise, bool Drifts, bool Archived)
{
    public static ImpactLine Of(UseCasesUnder current, Framework now, Framework under)
    {
        var useCase = current.UseCase;
        var impact = VersionImpact.Of(useCase, current.Standing, now, under);
        var change = impact.Change;
        return new ImpactLine(
            current.UseCaseId,
            useCase.Title,
            useCase.FrameworkVersion,
            change.Moved,
            change.From,
            change.To,
            change.Moved ? change : null,
            impact.RulesOtherwise,
            impact.Drifts,
            useCase.Archived);
    }
}
