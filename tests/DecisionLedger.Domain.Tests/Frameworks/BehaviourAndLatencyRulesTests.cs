using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class BehaviourAndLatencyRulesTests
{
    [Theory]
    [InlineData(Wanted)]
    [InlineData(Critical)]
    public void Behaviour_calls_for_fine_tuning_at_once(NeedLevel level)
    {
        var recommendation = Given.Need("behaviour", level).Evaluated();

        var reason = Assert.Single(recommendation.Reasons);
        Assert.Equal("B1", reason.Rule);
        Assert.Equal(["needs.behaviour"], reason.Facts);
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Fact]
    public void Behaviour_that_is_not_needed_calls_for_nothing()
    {
        Assert.Equal(["D0"], Given.Need("behaviour", NotNeeded).Evaluated().RulesOf());
    }

    [Fact]
    public void The_same_mistakes_repeatedly_fire_no_rule_by_themselves()
    {
        Assert.Equal(["D0"], Given.Need("behaviour", NotNeeded).Sign("repeatedMistakes").Evaluated().RulesOf());
    }

    [Theory]
    [InlineData("longPrompts")]
    [InlineData("needFasterResponses")]
    public void Critical_latency_with_a_sign_calls_for_fine_tuning(string sign)
    {
        var reason = Assert.Single(Given.Need("lowLatency", Critical).Sign(sign).Evaluated().Reasons);

        Assert.Equal("L1", reason.Rule);
        Assert.Equal(["needs.lowLatency", $"signs.{sign}"], reason.Facts);
    }

    [Theory]
    [InlineData(2000, "D0")]
    [InlineData(2001, "L1")]
    public void Prompts_count_as_very_long_over_2000_tokens(int tokens, string rule)
    {
        Assert.Equal([rule], Given.Need("lowLatency", Critical).Measured("promptTokens", tokens).Evaluated().RulesOf());
    }

    [Fact]
    public void Latency_that_is_only_wanted_calls_for_no_training()
    {
        var recommendation = Given.Need("lowLatency", Wanted).Sign("longPrompts").Sign("needFasterResponses").Measured("promptTokens", 9000).Evaluated();

        Assert.Equal(["D0"], recommendation.RulesOf());
    }

    [Fact]
    public void Critical_latency_without_a_long_prompt_calls_for_no_training()
    {
        Assert.Equal(["D0"], Given.Need("lowLatency", Critical).Evaluated().RulesOf());
    }
}
