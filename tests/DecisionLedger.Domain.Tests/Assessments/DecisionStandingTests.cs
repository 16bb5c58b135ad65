using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.Assessments;

/// <summary>Knowledge wanted recommends RAG; style wanted beside it, RAG with a system prompt; a failed prompt then, RAG with fine-tuning.</summary>
public sealed class DecisionStandingTests
{
    private static readonly NeedStated Knowledge = new("knowledge", NeedLevel.Wanted, "");
    private static readonly NeedStated Style = new("style", NeedLevel.Wanted, "");
    private static readonly NeedCleared NoStyle = new("style", "");
    private static readonly TrialRecorded PromptFailed = Tried(FirstTrial, SystemPrompt, TrialOutcome.Failed);

    [Fact]
    public void What_is_recommended_is_followed()
    {
        var standing = After(Knowledge, Decided(FirstDecision, Rag));

        Assert.Equal((FirstDecision, true), (standing.DecisionId, standing.Follows));
        Assert.Equal([Rag], standing.Basis.Now);
        Assert.Null(standing.Drift);
    }

    [Fact]
    public void Both_ends_of_a_path_are_what_is_recommended()
    {
        IUseCaseEvent[] blocked = [Style, PromptFailed, new ChecklistAnswered(Ada, "capable", AnswerValue.No, "")];

        Assert.True(After([.. blocked, Decided(FirstDecision, SystemPrompt)]).Follows);
        Assert.True(After([.. blocked, Decided(FirstDecision, FineTuning)]).Follows);
        Assert.False(After([.. blocked, Decided(FirstDecision, Rag)]).Follows);
    }

    [Fact]
    public void A_decision_on_the_recommended_path_follows_it_and_matches_while_its_target_is_recommended()
    {
        IUseCaseEvent[] blocked = [Style, PromptFailed, new ChecklistAnswered(Ada, "capable", AnswerValue.No, "")];
        var path = Decided(FirstDecision, SystemPrompt) with { Target = [FineTuning] };

        var standing = After([.. blocked, path]);
        Assert.Equal((true, null), (standing.Follows, standing.Drift));
        Assert.Equal([FineTuning], standing.Target);
        Assert.Null(After([.. blocked, path, new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, "")]).Drift);
        Assert.NotNull(After([.. blocked, path, new NeedStated("style", NeedLevel.NotNeeded, ""), Knowledge]).Drift);
        Assert.False(After([.. blocked, path with { Target = [Rag] }]).Follows);
    }

    [Fact]
    public void What_is_not_recommended_overrides_and_does_not_drift_by_itself()
    {
        var standing = After(Knowledge, Decided(FirstDecision, FineTuning));

        Assert.False(standing.Follows);
        Assert.Null(standing.Drift);
    }

    [Fact]
    public void Deciding_where_too_little_is_known_overrides() => Assert.False(After(Decided(FirstDecision, Rag)).Follows);

    [Fact]
    public void A_decision_drifts_when_the_recommendation_moves_away_and_says_what_moved_it()
    {
        var drift = After(Knowledge, Decided(FirstDecision, Rag), Style).Drift!;

        Assert.Equal(4, drift.AtVersion);
        Assert.Equal(["S1"], drift.Rules);
        Assert.Equal([Rag], drift.From.Now);
        Assert.Equal([Rag, SystemPrompt], drift.To.Now);
    }

    [Fact]
    public void A_drifted_decision_that_is_recommended_again_stands() => Assert.Null(After(Knowledge, Decided(FirstDecision, Rag), Style, NoStyle).Drift);

    [Fact]
    public void A_drift_keeps_its_beginning_while_the_recommendation_moves_on() =>
        Assert.Equal(4, After(Knowledge, Decided(FirstDecision, Rag), Style, PromptFailed).Drift!.AtVersion);

    [Fact]
    public void A_fact_that_moves_nothing_makes_nothing_drift() => Assert.Null(After(Knowledge, Decided(FirstDecision, Rag), new NeedStated("knowledge", NeedLevel.Critical, "")).Drift);

    [Fact]
    public void An_overriding_decision_drifts_once_what_it_overrode_no_longer_stands()
    {
        Assert.NotNull(After(Knowledge, Decided(FirstDecision, FewShot), Style).Drift);
        Assert.Null(After(Knowledge, Decided(FirstDecision, FewShot), Style, NoStyle).Drift);
    }

    [Fact]
    public void An_overriding_decision_that_comes_to_be_recommended_does_not_drift() =>
        Assert.Null(After(Knowledge, Decided(FirstDecision, Rag, SystemPrompt), Style).Drift);

    [Fact]
    public void Upholding_a_drifted_decision_makes_todays_recommendation_its_basis()
    {
        var standing = After(Knowledge, Decided(FirstDecision, Rag), Style, new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "All the same"));

        Assert.Null(standing.Drift);
        Assert.False(standing.Follows);
        Assert.Equal([Rag, SystemPrompt], standing.Basis.Now);
    }

    [Fact]
    public void An_upheld_decision_drifts_again_when_what_it_was_upheld_against_moves()
    {
        var standing = After(Knowledge, Decided(FirstDecision, Rag), Style, new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "All the same"), PromptFailed);

        Assert.Equal(6, standing.Drift!.AtVersion);
    }

    [Fact]
    public void Asking_for_a_change_moves_neither_basis_nor_drift()
    {
        var drifted = After(Knowledge, Decided(FirstDecision, Rag), Style);
        var reviewed = After(Knowledge, Decided(FirstDecision, Rag), Style, new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.ChangeNeeded, "Look"));

        Assert.Equal(drifted.Drift, reviewed.Drift);
        Assert.Equal(drifted.Basis, reviewed.Basis);
    }

    [Fact]
    public void A_new_decision_begins_afresh()
    {
        var standing = After(Knowledge, Decided(FirstDecision, Rag), Style, Decided(SecondDecision, Rag, SystemPrompt));

        Assert.Equal((SecondDecision, true), (standing.DecisionId, standing.Follows));
        Assert.Null(standing.Drift);
    }

    [Fact]
    public void Clearing_all_needs_makes_a_decision_drift() => Assert.NotNull(After(Knowledge, Decided(FirstDecision, Rag), new NeedCleared("knowledge", "")).Drift);

    private static DecisionStanding After(params IUseCaseEvent[] since) => Assessment.Of([Logged, .. since], PublishedFrameworks.Of)!.Standing!;
}
