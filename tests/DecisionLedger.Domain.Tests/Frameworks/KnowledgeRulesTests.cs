using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class KnowledgeRulesTests
{
    [Theory]
    [InlineData("knowledge", Wanted, "K1")]
    [InlineData("knowledge", Critical, "K1")]
    [InlineData("upToDate", Wanted, "K2")]
    [InlineData("upToDate", Critical, "K2")]
    public void Knowledge_and_up_to_date_information_call_for_rag(string need, NeedLevel level, string rule)
    {
        var recommendation = Given.Need(need, level).Evaluated();

        var reason = Assert.Single(recommendation.Reasons);
        Assert.Equal(rule, reason.Rule);
        Assert.Equal([$"needs.{need}"], reason.Facts);
        Assert.Equal(Rag, reason.Approach);
        Assert.Equal([Rag], recommendation.Target);
    }

    [Theory]
    [InlineData("knowledge")]
    [InlineData("upToDate")]
    public void What_is_not_needed_calls_for_nothing_more_than_a_system_prompt(string need)
    {
        var recommendation = Given.Need(need, NotNeeded).Evaluated();

        Assert.Equal(["D0"], recommendation.RulesOf());
        Assert.Equal([SystemPrompt], recommendation.Target);
    }

    [Fact]
    public void Rag_that_was_tried_and_failed_stays_with_a_warning()
    {
        var recommendation = Given.Need("knowledge", Wanted).Trial(Rag, Failed).Evaluated();

        Assert.Equal([Rag], recommendation.Target);
        var warning = Assert.Single(recommendation.Warnings);
        Assert.Equal("ragTrialFailed", warning.Id);
        Assert.Equal(["trials.rag"], warning.Facts);
    }
}
