using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class PathTests
{
    [Fact]
    public void What_is_not_blocked_is_done_now()
    {
        var recommendation = Given.Need("behaviour", Wanted).Need("knowledge", Wanted).Evaluated();

        Assert.Equal([Rag, FineTuning], recommendation.Now);
        Assert.Equal([Rag, FineTuning], recommendation.Target);
    }

    [Fact]
    public void A_system_prompt_stands_in_where_no_format_rule_fired()
    {
        var recommendation = Given.Need("style", Wanted).Sign("styleHardToSpecify").Answer("capable", No).Evaluated();

        Assert.Equal([SystemPrompt], recommendation.Now);
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void Few_shot_stands_in_where_any_format_rule_fired()
    {
        var first = Given.Need("format", Wanted).Need("behaviour", Wanted);
        var second = Given.Need("format", Wanted).Sign("inconsistentFormat");
        var third = Given.Need("format", Critical).Answer("styleCriticalAndComplex", Yes);

        Assert.All([first, second, third], facts => Assert.Equal([FewShot], facts.Answer("capable", No).Evaluated().Now));
    }

    [Fact]
    public void Prompting_leaves_the_target_where_fine_tuning_stands()
    {
        var recommendation = Given.Need("style", Wanted).Need("format", Wanted).Need("behaviour", Wanted).Evaluated();

        Assert.Equal(["S1", "F1", "B1"], recommendation.RulesOf());
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void Rag_is_on_the_path_from_the_start()
    {
        var recommendation = Given.Need("knowledge", Critical).Need("upToDate", Wanted).Need("style", NotNeeded).Need("format", Wanted)
            .Trial(FewShot, Inconsistent)
            .Answer("capable", No)
            .Evaluated();

        Assert.Equal([Rag, FewShot], recommendation.Now);
        Assert.Equal([Rag, FineTuning], recommendation.Target);
        Assert.Equal(["ragWithPrompt"], recommendation.NowPatterns);
        Assert.Equal(["fineTunePlusRag"], recommendation.TargetPatterns);
    }
}
