using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.Assessments;

/// <summary>What another framework version would make of a use case, were it read under that one instead.</summary>
/// <param name="Change">What would become of the recommendation.</param>
/// <param name="RulesOtherwise">The rules that apply under both versions but do something else under the other, where the recommendation would change.</param>
/// <param name="Drifts">Whether the decision would no longer match, which matches today.</param>
public sealed record VersionImpact(RecommendationChange Change, IReadOnlyList<string> RulesOtherwise, bool Drifts)
{
    public static VersionImpact Of(UseCase useCase, DecisionStanding? standing, Framework now, Framework under)
    {
        var facts = useCase.ToFacts();
        var (today, then) = (Evaluator.Outline(now, facts), Evaluator.Outline(under, facts));
        var change = RecommendationChange.Between(today, then);
        return new VersionImpact(
            change,
            change.Moved ? [.. RuleEffects.Changed(now, under, Applying(today).Intersect(Applying(then)))] : [],
            standing is { Drift: null } && standing.AfterChange(today, then, useCase.Version + 1).Drift is not null);
    }

    private static IEnumerable<string> Applying(RecommendationOutline outline) => outline.Rules.Concat(outline.Gates).Distinct();
}
