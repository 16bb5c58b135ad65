using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases.Events;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>What another version would make of a use case, against evaluating it in full under both and against adopting it.</summary>
[Properties(Arbitrary = [typeof(AnyHistory)], MaxTest = 300, Replay = "20260302,9")]
public sealed class VersionImpactTests
{
    private static readonly Framework Stricter = Framework.Parse(
        V1.ToJson().Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("\"under\": 50", "\"under\": 400", StringComparison.Ordinal));

    [Property]
    public void The_change_is_that_between_the_full_recommendations(AnyHistory history)
    {
        var assessment = Assessment.Of(history.Events, PublishedFrameworks.Of)!;
        var facts = assessment.UseCase.ToFacts();

        var impact = VersionImpact.Of(assessment.UseCase, assessment.Standing, V1, Stricter);
        var change = RecommendationChange.Between(Evaluator.Evaluate(V1, facts), Evaluator.Evaluate(Stricter, facts));

        Assert.Equal((change.From, change.To), (impact.Change.From, impact.Change.To));
        Assert.Equal(change.RulesInvolved, impact.Change.RulesInvolved);
    }

    [Property]
    public void It_says_that_a_decision_drifts_where_adopting_the_version_lets_it_drift(AnyHistory history)
    {
        var before = Assessment.Of(history.Events, PublishedFrameworks.Of)!;
        var adopted = Assessment.After(before, new FrameworkAdopted(V1.Id, 2, ""), key => key.Version == 2 ? Stricter : V1);

        var impact = VersionImpact.Of(before.UseCase, before.Standing, V1, Stricter);

        Assert.Equal(before.Standing is { Drift: null } && adopted.Standing!.Drift is not null, impact.Drifts);
    }

    [Fact]
    public void Rules_that_apply_under_both_and_do_something_else_are_named_where_the_recommendation_changes()
    {
        var pull = V1.Document.Rules.Pulls.First(rule => rule.When is NeedCondition { Need: "knowledge" } or AllCondition);
        var other = V1.Document.Approaches.First(approach => approach.Id != pull.Pulls && approach.Id != "fineTuning").Id;
        var otherwise = V1.Document with
        {
            Version = 2,
            Examples = [],
            Rules = V1.Document.Rules with { Pulls = [.. V1.Document.Rules.Pulls.Select(rule => rule.Id == pull.Id ? rule with { Pulls = other } : rule)] },
        };
        var useCase = UseCase(new NeedStated("knowledge", NeedLevel.Critical, ""));

        var impact = VersionImpact.Of(useCase, null, V1, Framework.Of(otherwise));

        Assert.Equal(impact.Change.Moved, impact.RulesOtherwise.Contains(pull.Id));
    }
}
