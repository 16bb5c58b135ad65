using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class SetUpCostTests
{
    [Fact]
    public void One_approach_costs_its_bracket()
    {
        Assert.Equal(new SetUpCost(0, 1, false, "Minutes"), Given.Need("style", Wanted).Evaluated().NowCost);
        Assert.Equal(new SetUpCost(10, 100, false, "Hours"), Given.Need("knowledge", Wanted).Evaluated().NowCost);
        Assert.Equal(new SetUpCost(100, 10000, true, "Days to weeks"), Given.Need("behaviour", Wanted).Evaluated().NowCost);
    }

    [Fact]
    public void Brackets_add_up_over_the_path()
    {
        var recommendation = Given.Need("knowledge", Wanted).Need("behaviour", Wanted).Answer("capable", No).Evaluated();

        Assert.Equal(new SetUpCost(10, 101, false, "Minutes, then hours"), recommendation.NowCost);
        Assert.Equal(new SetUpCost(110, 10100, true, "Hours, then days to weeks"), recommendation.TargetCost);
    }
}
