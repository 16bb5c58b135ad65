using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class PatternsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void One_domain_needs_no_router(int domains)
    {
        Assert.Empty(Given.Need("behaviour", Wanted).Measured("domains", domains).Evaluated().TargetPatterns);
    }

    [Fact]
    public void Two_domains_with_fine_tuning_call_for_a_router()
    {
        Assert.Equal(["routerPlusSpecialised"], Given.Need("behaviour", Wanted).Measured("domains", 2).Evaluated().TargetPatterns);
    }

    [Fact]
    public void Many_domains_without_fine_tuning_call_for_no_router()
    {
        Assert.Empty(Given.Need("knowledge", Wanted).Measured("domains", 5).Evaluated().TargetPatterns);
    }

    [Fact]
    public void Patterns_add_up()
    {
        var recommendation = Given.Need("knowledge", Wanted).Need("behaviour", Wanted).Measured("domains", 3).Evaluated();

        Assert.Equal(["fineTunePlusRag", "routerPlusSpecialised"], recommendation.TargetPatterns);
    }

    [Fact]
    public void A_blocked_fine_tuning_is_in_the_target_s_patterns_only()
    {
        var recommendation = Given.Need("behaviour", Wanted).Measured("domains", 3).Answer("affordable", No).Evaluated();

        Assert.Empty(recommendation.NowPatterns);
        Assert.Equal(["routerPlusSpecialised"], recommendation.TargetPatterns);
    }

    [Fact]
    public void Prompting_beside_rag_is_rag_with_a_prompt()
    {
        Assert.Equal(["ragWithPrompt"], Given.Need("knowledge", Wanted).Need("style", Wanted).Evaluated().TargetPatterns);
        Assert.Equal(["ragWithPrompt"], Given.Need("knowledge", Wanted).Need("format", Wanted).Evaluated().TargetPatterns);
        Assert.Empty(Given.Need("style", Wanted).Evaluated().TargetPatterns);
    }
}
