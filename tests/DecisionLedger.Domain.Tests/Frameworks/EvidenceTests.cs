using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData("style", SystemPrompt, "S1")]
    [InlineData("style", FewShot, "S1")]
    [InlineData("format", SystemPrompt, "F1")]
    [InlineData("format", FewShot, "F1")]
    public void What_worked_stands_whatever_signs_and_checklist_say(string need, string approach, string rule)
    {
        var recommendation = Given.Need(need, Critical)
            .Answer("styleCriticalAndComplex", Yes).Sign("styleHardToSpecify").Sign("inconsistentFormat")
            .Trial(approach, Worked)
            .Evaluated();

        Assert.Equal([rule, "T1"], recommendation.RulesOf());
        Assert.Equal(approach, recommendation.Reasons[0].Approach);
        Assert.Equal([$"trials.{approach}"], recommendation.Reasons[1].Facts);
        Assert.Null(recommendation.Reasons[1].Approach);
        Assert.Equal([approach], recommendation.Target);
    }

    [Fact]
    public void A_few_shot_trial_that_failed_is_outweighed_by_a_later_system_prompt_that_worked()
    {
        var recommendation = Given.Need("format", Wanted).Trial(FewShot, Failed).Trial(SystemPrompt, Worked).Evaluated();

        Assert.Equal(["F1", "T1"], recommendation.RulesOf());
        Assert.Equal([SystemPrompt], recommendation.Target);
    }

    [Fact]
    public void Behaviour_still_calls_for_fine_tuning()
    {
        var recommendation = Given.Need("behaviour", Wanted).Need("style", Wanted).Trial(SystemPrompt, Worked).Evaluated();

        Assert.Equal(["S1", "B1", "T1"], recommendation.RulesOf());
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void Latency_still_calls_for_fine_tuning()
    {
        Assert.Equal([FineTuning], Given.Need("lowLatency", Critical).Sign("longPrompts").Trial(FewShot, Worked).Evaluated().Target);
    }

    [Fact]
    public void A_trial_that_moved_nothing_is_no_reason()
    {
        Assert.Equal(["K1"], Given.Need("knowledge", Wanted).Trial(SystemPrompt, Worked).Evaluated().RulesOf());
    }

    [Fact]
    public void Rag_or_fine_tuning_that_worked_keeps_no_rule_from_firing()
    {
        var recommendation = Given.Need("style", Wanted).Sign("styleHardToSpecify").Trial(Rag, Worked).Trial(FineTuning, Worked).Evaluated();

        Assert.Equal(["S2"], recommendation.RulesOf());
    }
}
