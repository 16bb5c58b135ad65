using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class FewShotSufficesTests
{
    public static TheoryData<string, Facts> FactsThatCallForFineTuning => new()
    {
        { "S2", Given.Need("style", Wanted).Sign("styleHardToSpecify") },
        { "S3", Given.Need("style", Critical).Answer("styleCriticalAndComplex", Yes) },
        { "F2", Given.Need("format", Wanted).Sign("inconsistentFormat") },
        { "F3", Given.Need("format", Critical).Answer("styleCriticalAndComplex", Yes) },
        { "B1", Given.Need("behaviour", Wanted) },
        { "L1", Given.Need("lowLatency", Critical).Sign("longPrompts") },
    };

    [Theory]
    [MemberData(nameof(FactsThatCallForFineTuning))]
    public void Fine_tuning_gives_way_to_few_shot_whichever_rule_pulled_it_in(string rule, Facts facts)
    {
        var recommendation = facts.Answer("fewShotSuffices", Yes).Evaluated();

        Assert.Equal([rule, "Q1"], recommendation.RulesOf());
        Assert.Equal(["answers.fewShotSuffices"], recommendation.Reasons[1].Facts);
        Assert.Null(recommendation.Reasons[1].Approach);
        Assert.Equal([FewShot], recommendation.Now);
        Assert.Equal([FewShot], recommendation.Target);
    }

    [Theory]
    [InlineData(No)]
    [InlineData(Unsure)]
    public void Any_other_answer_holds_nothing_back(AnswerValue answer)
    {
        Assert.Equal([FineTuning], Given.Need("behaviour", Wanted).Answer("fewShotSuffices", answer).Evaluated().Target);
    }

    [Fact]
    public void A_few_shot_trial_that_worked_agrees_and_is_named()
    {
        var recommendation = Given.Need("behaviour", Wanted).Answer("fewShotSuffices", Yes).Trial(FewShot, Worked).Evaluated();

        Assert.Equal([FewShot], recommendation.Target);
        Assert.Equal(["answers.fewShotSuffices", "trials.fewShot"], recommendation.Reasons[^1].Facts);
    }

    [Theory]
    [InlineData(Inconsistent)]
    [InlineData(Failed)]
    public void A_few_shot_trial_that_did_not_work_counts_more_than_the_answer(TrialOutcome outcome)
    {
        var recommendation = Given.Need("behaviour", Wanted).Answer("fewShotSuffices", Yes).Trial(FewShot, outcome).Evaluated();

        Assert.Equal([FineTuning], recommendation.Target);
        Assert.DoesNotContain("Q1", recommendation.RulesOf());
        var warning = Assert.Single(recommendation.Warnings, warning => warning.Id == "trialContradictsAnswer");
        Assert.Equal(["answers.fewShotSuffices", "trials.fewShot"], warning.Facts);
    }

    [Fact]
    public void A_system_prompt_that_failed_is_no_few_shot_trial()
    {
        var recommendation = Given.Need("style", Wanted).Answer("fewShotSuffices", Yes).Trial(SystemPrompt, Failed).Evaluated();

        Assert.Equal([FewShot], recommendation.Target);
    }

    [Fact]
    public void Nothing_gives_way_where_no_fine_tuning_was_called_for()
    {
        var recommendation = Given.Need("style", Wanted).Answer("fewShotSuffices", Yes).Evaluated();

        Assert.Equal(["S1"], recommendation.RulesOf());
        Assert.Equal([SystemPrompt], recommendation.Target);
    }

    [Fact]
    public void Rag_stays_beside_the_few_shot_that_takes_the_place()
    {
        var recommendation = Given.Need("knowledge", Wanted).Need("behaviour", Wanted).Answer("fewShotSuffices", Yes).Evaluated();

        Assert.Equal([Rag, FewShot], recommendation.Target);
        Assert.Equal(["ragWithPrompt"], recommendation.TargetPatterns);
    }

    [Fact]
    public void Few_shot_that_takes_the_place_stands_for_the_system_prompt_too()
    {
        var recommendation = Given.Need("style", Wanted).Need("behaviour", Wanted).Answer("fewShotSuffices", Yes).Evaluated();

        Assert.Equal(["S1", "B1", "Q1"], recommendation.RulesOf());
        Assert.Equal([FewShot], recommendation.Target);
    }

    [Fact]
    public void What_gave_way_is_not_blocked_as_well()
    {
        var recommendation = Given.Need("behaviour", Wanted).Answer("fewShotSuffices", Yes).Answer("capable", No).Evaluated();

        Assert.Empty(recommendation.Blockers);
    }
}
