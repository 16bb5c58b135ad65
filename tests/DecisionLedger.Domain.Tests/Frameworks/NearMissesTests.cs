using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class NearMissesTests
{
    [Fact]
    public void A_rule_that_lacks_one_condition_says_which()
    {
        var miss = Assert.Single(Given.Need("lowLatency", Wanted).Sign("longPrompts").Evaluated().NearMisses);

        Assert.Equal("L1", miss.Rule);
        Assert.Equal(["Low latency must be critical (now wanted)"], miss.Missing);
        Assert.Equal(["needs.lowLatency"], miss.Facts);
    }

    [Fact]
    public void One_of_several_facts_that_would_do_counts_as_one()
    {
        var miss = Assert.Single(Given.Need("style", Wanted).Evaluated().NearMisses);

        Assert.Equal("S2", miss.Rule);
        Assert.Equal(
            ["The latest trial of system prompt or few-shot must have the result inconsistent or failed (no trial yet), or the sign “Style hard to specify” must be seen"],
            miss.Missing);
        Assert.Equal(["trials.systemPrompt", "signs.styleHardToSpecify"], miss.Facts);
    }

    [Fact]
    public void Where_none_lacks_one_those_that_lack_two_are_named()
    {
        var miss = Assert.Single(Given.Need("lowLatency", Wanted).Evaluated().NearMisses);

        Assert.Equal("L1", miss.Rule);
        Assert.Equal(2, miss.Missing.Count);
    }

    [Fact]
    public void A_number_says_how_far_off_it_is()
    {
        var miss = Assert.Single(Given.Need("lowLatency", Critical).Measured("promptTokens", 1500).Evaluated().NearMisses);

        Assert.Contains("prompt tokens a request must be over 2,000 (now 1,500)", miss.Missing[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_needs_that_nobody_wants_are_not_near()
    {
        Assert.Empty(Given.Need("knowledge", Wanted).Need("style", NotNeeded).Evaluated().NearMisses);
    }

    [Fact]
    public void What_evidence_keeps_from_firing_is_near()
    {
        var miss = Assert.Single(Given.Need("style", Wanted).Sign("styleHardToSpecify").Trial(FewShot, Worked).Evaluated().NearMisses);

        Assert.Equal("S2", miss.Rule);
        Assert.Equal(["trials.fewShot"], miss.Facts);
        Assert.StartsWith("Evidence beats opinion", Assert.Single(miss.Missing), StringComparison.Ordinal);
    }

    [Fact]
    public void Gates_of_a_fine_tuning_that_stands_are_near_while_they_are_open()
    {
        var recommendation = Given.Need("behaviour", Wanted).Answer("capable", No).Answer("affordable", Yes).Contested("stableUseCase").Evaluated();

        Assert.Equal(["Q1", "Q4", "Q5", "Q6"], recommendation.NearMisses.Select(miss => miss.Rule));
        Assert.Equal(
            ["“Is my use case stable (not rapidly changing)?” must be answered no (tied)"],
            recommendation.NearMisses[2].Missing);
        Assert.Equal(
            ["“Can I afford the training cost and time?” must be answered no (now yes)"],
            recommendation.NearMisses[3].Missing);
    }
}
