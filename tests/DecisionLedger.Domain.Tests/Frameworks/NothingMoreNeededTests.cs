using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class NothingMoreNeededTests
{
    [Theory]
    [InlineData("quickIteration", Critical)]
    [InlineData("lowCost", Critical)]
    [InlineData("lowLatency", Wanted)]
    [InlineData("style", NotNeeded)]
    public void A_stated_need_that_asks_for_nothing_more_gets_a_system_prompt(string need, NeedLevel level)
    {
        var recommendation = Given.Need(need, level).Evaluated();

        var reason = Assert.Single(recommendation.Reasons);
        Assert.Equal("D0", reason.Rule);
        Assert.Equal([$"needs.{need}"], reason.Facts);
        Assert.Equal([SystemPrompt], recommendation.Now);
    }

    [Fact]
    public void Every_stated_need_is_named_in_the_order_of_importance()
    {
        var reason = Assert.Single(Given.Need("lowCost", Wanted).Need("style", NotNeeded).Need("knowledge", NotNeeded).Evaluated().Reasons);

        Assert.Equal(["needs.knowledge", "needs.style", "needs.lowCost"], reason.Facts);
    }

    [Fact]
    public void It_leaves_as_soon_as_another_rule_fires()
    {
        Assert.Equal(["K1"], Given.Need("lowCost", Critical).Need("knowledge", Wanted).Evaluated().RulesOf());
    }
}
