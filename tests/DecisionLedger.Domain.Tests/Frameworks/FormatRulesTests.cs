using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class FormatRulesTests
{
    [Fact]
    public void Format_alone_starts_with_few_shot()
    {
        var recommendation = Given.Need("format", Critical).Evaluated();

        Assert.Equal(["F1"], recommendation.RulesOf());
        Assert.Equal([FewShot], recommendation.Target);
    }

    [Theory]
    [InlineData(Inconsistent)]
    [InlineData(Failed)]
    public void Few_shot_that_does_not_hold_the_format_calls_for_fine_tuning(TrialOutcome outcome)
    {
        var recommendation = Given.Need("format", Wanted).Trial(FewShot, outcome).Evaluated();

        var reason = Assert.Single(recommendation.Reasons);
        Assert.Equal("F2", reason.Rule);
        Assert.Equal(["needs.format", "trials.fewShot"], reason.Facts);
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void A_system_prompt_that_failed_says_nothing_of_few_shot()
    {
        var recommendation = Given.Need("format", Wanted).Trial(SystemPrompt, Failed).Evaluated();

        Assert.Equal(["F1"], recommendation.RulesOf());
    }

    [Fact]
    public void A_later_system_prompt_that_failed_leaves_the_few_shot_trial_the_latest_of_its_kind()
    {
        var recommendation = Given.Need("format", Wanted).Trial(FewShot, Inconsistent).Trial(SystemPrompt, Failed).Evaluated();

        Assert.Equal(["F2"], recommendation.RulesOf());
    }

    [Fact]
    public void An_inconsistent_format_that_was_seen_calls_for_fine_tuning()
    {
        var reason = Assert.Single(Given.Need("format", Wanted).Sign("inconsistentFormat").Evaluated().Reasons);

        Assert.Equal("F2", reason.Rule);
        Assert.Equal(["needs.format", "signs.inconsistentFormat"], reason.Facts);
    }

    [Fact]
    public void Critical_and_complex_format_calls_for_fine_tuning_without_a_trial()
    {
        var reason = Assert.Single(Given.Need("format", Critical).Answer("styleCriticalAndComplex", Yes).Evaluated().Reasons);

        Assert.Equal("F3", reason.Rule);
        Assert.Equal("Example 2: Legal Contract Generator", reason.Heading);
    }

    [Theory]
    [InlineData(Wanted, Yes)]
    [InlineData(Critical, No)]
    [InlineData(Critical, Unsure)]
    public void Anything_less_than_critical_and_complex_tries_few_shot_first(NeedLevel level, AnswerValue answer)
    {
        Assert.Equal(["F1"], Given.Need("format", level).Answer("styleCriticalAndComplex", answer).Evaluated().RulesOf());
    }

    [Fact]
    public void The_style_s_sign_says_nothing_of_the_format()
    {
        Assert.Equal(["F1"], Given.Need("format", Wanted).Sign("styleHardToSpecify").Evaluated().RulesOf());
    }

    [Fact]
    public void Few_shot_stands_for_style_and_format_both()
    {
        var recommendation = Given.Need("style", Wanted).Need("format", Wanted).Evaluated();

        Assert.Equal(["S1", "F1"], recommendation.RulesOf());
        Assert.Equal([FewShot], recommendation.Target);
    }
}
