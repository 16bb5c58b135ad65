using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class StyleRulesTests
{
    [Fact]
    public void Style_alone_starts_with_a_system_prompt()
    {
        var recommendation = Given.Need("style", Critical).Evaluated();

        var reason = Assert.Single(recommendation.Reasons);
        Assert.Equal("S1", reason.Rule);
        Assert.Equal(["needs.style"], reason.Facts);
        Assert.Equal("Step-by-Step Guide", reason.Heading);
        Assert.Equal([SystemPrompt], recommendation.Target);
    }

    [Theory]
    [InlineData(SystemPrompt, Inconsistent)]
    [InlineData(SystemPrompt, Failed)]
    [InlineData(FewShot, Inconsistent)]
    [InlineData(FewShot, Failed)]
    public void Prompting_that_does_not_work_calls_for_fine_tuning(string approach, TrialOutcome outcome)
    {
        var recommendation = Given.Need("style", Wanted).Trial(approach, outcome).Evaluated();

        var reason = Assert.Single(recommendation.Reasons);
        Assert.Equal("S2", reason.Rule);
        Assert.Equal(["needs.style", $"trials.{approach}"], reason.Facts);
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void Style_that_is_hard_to_specify_calls_for_fine_tuning()
    {
        var recommendation = Given.Need("style", Wanted).Sign("styleHardToSpecify").Evaluated();

        Assert.Equal(["needs.style", "signs.styleHardToSpecify"], Assert.Single(recommendation.Reasons).Facts);
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void Both_the_trial_and_the_sign_are_named_where_both_speak()
    {
        var reason = Assert.Single(
            Given.Need("style", Wanted).Sign("styleHardToSpecify").Trial(FewShot, Failed).Evaluated().Reasons);

        Assert.Equal(["needs.style", "trials.fewShot", "signs.styleHardToSpecify"], reason.Facts);
    }

    [Fact]
    public void Only_the_latest_prompting_trial_counts()
    {
        var worked = Given.Need("style", Wanted).Trial(FewShot, Failed).Trial(SystemPrompt, Worked).Evaluated();
        var failed = Given.Need("style", Wanted).Trial(SystemPrompt, Worked).Trial(FewShot, Failed).Evaluated();

        Assert.Equal([SystemPrompt], worked.Target);
        Assert.Equal([FineTuning], failed.Target);
    }

    [Fact]
    public void A_trial_of_rag_or_fine_tuning_is_no_prompting_trial()
    {
        var recommendation = Given.Need("style", Wanted).Trial(Rag, Failed).Trial(FineTuning, Failed).Evaluated();

        Assert.Equal([SystemPrompt], recommendation.Target);
    }

    [Fact]
    public void Critical_and_complex_style_calls_for_fine_tuning_without_a_trial()
    {
        var reason = Assert.Single(Given.Need("style", Critical).Answer("styleCriticalAndComplex", Yes).Evaluated().Reasons);

        Assert.Equal("S3", reason.Rule);
        Assert.Equal(["needs.style", "answers.styleCriticalAndComplex"], reason.Facts);
        Assert.Equal(FineTuning, reason.Approach);
    }

    [Theory]
    [InlineData(Wanted, Yes)]
    [InlineData(Critical, No)]
    [InlineData(Critical, Unsure)]
    public void Anything_less_than_critical_and_complex_prompts_first(NeedLevel level, AnswerValue answer)
    {
        var recommendation = Given.Need("style", level).Answer("styleCriticalAndComplex", answer).Evaluated();

        Assert.Equal(["S1"], recommendation.RulesOf());
    }

    [Fact]
    public void A_contested_answer_is_unknown_to_the_rules()
    {
        var recommendation = Given.Need("style", Critical).Contested("styleCriticalAndComplex").Evaluated();

        Assert.Equal(["S1"], recommendation.RulesOf());
    }

    [Fact]
    public void Signs_and_trials_say_nothing_of_a_style_that_nobody_wants()
    {
        var recommendation = Given.Need("style", NotNeeded).Sign("styleHardToSpecify").Trial(SystemPrompt, Failed).Evaluated();

        Assert.Equal(["D0"], recommendation.RulesOf());
    }
}
