using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class NotEnoughKnownTests
{
    [Fact]
    public void An_untouched_use_case_gets_no_guess_but_a_list_of_what_to_state_first()
    {
        var recommendation = Given.Nothing.Evaluated();

        Assert.Equal(RecommendationStatus.NotEnoughKnown, recommendation.Status);
        Assert.Empty(recommendation.Now);
        Assert.Empty(recommendation.Target);
        Assert.Empty(recommendation.Reasons);
        Assert.Empty(recommendation.NearMisses);
        Assert.Null(recommendation.NowCost);
        Assert.Null(recommendation.TargetCost);
        Assert.All(recommendation.Support.Shares, share => Assert.Equal(0, share.Value));
        Assert.Equal(
            ["needs.knowledge", "needs.upToDate", "needs.style", "needs.format", "needs.behaviour", "needs.lowLatency", "needs.quickIteration", "needs.lowCost"],
            recommendation.StateFirst);
    }

    [Fact]
    public void Answers_signs_trials_and_numbers_say_nothing_without_a_need()
    {
        var recommendation = Given.Nothing.Answer("fewShotSuffices", Yes).Sign("longPrompts").Trial(FewShot, Failed).Measured("goodExamples", 10).Evaluated();

        Assert.Equal(RecommendationStatus.NotEnoughKnown, recommendation.Status);
        Assert.Empty(recommendation.Blockers);
        Assert.Equal(1, recommendation.Checklist.AsPrinted.Yes);
        Assert.False(recommendation.Checklist.DisagreesWithRules);
    }

    [Fact]
    public void Once_a_need_is_stated_nothing_has_to_come_first()
    {
        var recommendation = Given.Need("lowCost", NotNeeded).Evaluated();

        Assert.Equal(RecommendationStatus.Recommended, recommendation.Status);
        Assert.Empty(recommendation.StateFirst);
    }
}
