using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class SupportTests
{
    [Fact]
    public void A_wanted_need_gives_its_row_of_the_matrix()
    {
        Assert.Equal(Shares(0, 1, 0.5), Given.Need("knowledge", Wanted).Evaluated().Support);
        Assert.Equal(Shares(0.5, 0, 1), Given.Need("style", Wanted).Evaluated().Support);
        Assert.Equal(Shares(0.5, 0, 1), Given.Need("format", Wanted).Evaluated().Support);
        Assert.Equal(Shares(0, 0, 1), Given.Need("lowLatency", Wanted).Evaluated().Support);
        Assert.Equal(Shares(1, 1, 0), Given.Need("quickIteration", Wanted).Evaluated().Support);
        Assert.Equal(Shares(0, 1, 0), Given.Need("upToDate", Wanted).Evaluated().Support);
        Assert.Equal(Shares(1, 0.5, 0), Given.Need("lowCost", Wanted).Evaluated().Support);
    }

    [Fact]
    public void A_critical_need_weighs_twice_a_wanted_one()
    {
        // knowledge (2): 0, 1, 0.5 and style (1): 0.5, 0, 1, over 3
        Assert.Equal(Shares(0.1667, 0.6667, 0.6667), Given.Need("knowledge", Critical).Need("style", Wanted).Evaluated().Support);
    }

    [Fact]
    public void What_is_not_needed_weighs_nothing()
    {
        Assert.Equal(Shares(0, 1, 0.5), Given.Need("knowledge", Wanted).Need("style", NotNeeded).Evaluated().Support);
        Assert.Equal(Shares(0, 0, 0), Given.Need("style", NotNeeded).Evaluated().Support);
    }

    [Fact]
    public void Behaviour_has_no_row_and_weighs_nothing()
    {
        Assert.Equal(Shares(0, 0, 0), Given.Need("behaviour", Critical).Evaluated().Support);
        Assert.Equal(Shares(0, 1, 0.5), Given.Need("behaviour", Critical).Need("knowledge", Wanted).Evaluated().Support);
    }

    private static Support Shares(double prompting, double rag, double fineTuning) => new([new("prompting", prompting), new("rag", rag), new("fineTuning", fineTuning)]);
}
