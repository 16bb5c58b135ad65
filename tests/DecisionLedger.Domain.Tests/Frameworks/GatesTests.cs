using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class GatesTests
{
    [Theory]
    [InlineData("qualityTrainingData", "Q4")]
    [InlineData("stableUseCase", "Q5")]
    [InlineData("affordable", "Q6")]
    [InlineData("capable", "Q7")]
    public void A_no_blocks_fine_tuning(string question, string rule)
    {
        var recommendation = Given.Need("behaviour", Wanted).Answer(question, No).Evaluated();

        var blocker = Assert.Single(recommendation.Blockers);
        Assert.Equal(rule, blocker.Rule);
        Assert.Equal([$"answers.{question}"], blocker.Facts);
        Assert.Equal("Quick Reference: Decision Checklist", blocker.Heading);
        Assert.Equal([SystemPrompt], recommendation.Now);
        Assert.Equal([FineTuning], recommendation.Target);
    }

    [Theory]
    [InlineData("qualityTrainingData")]
    [InlineData("stableUseCase")]
    [InlineData("affordable")]
    [InlineData("capable")]
    public void An_open_gate_or_an_unknown_one_does_not_block(string question)
    {
        Assert.Empty(Given.Need("behaviour", Wanted).Answer(question, Yes).Evaluated().Blockers);
        Assert.Empty(Given.Need("behaviour", Wanted).Answer(question, Unsure).Evaluated().Blockers);
        Assert.Empty(Given.Need("behaviour", Wanted).Contested(question).Evaluated().Blockers);
    }

    [Fact]
    public void Nothing_is_blocked_where_fine_tuning_does_not_stand()
    {
        var recommendation = Given.Need("knowledge", Wanted).Answer("capable", No).Measured("goodExamples", 3).Evaluated();

        Assert.Empty(recommendation.Blockers);
    }

    [Fact]
    public void Every_closed_gate_is_named_in_order()
    {
        var recommendation = Given.Need("behaviour", Wanted)
            .Answer("capable", No).Answer("affordable", No).Answer("stableUseCase", No).Answer("qualityTrainingData", No)
            .Evaluated();

        Assert.Equal(["Q4", "Q5", "Q6", "Q7"], recommendation.Blockers.Select(blocker => blocker.Rule));
    }

    [Theory]
    [InlineData(0, "Collect 50-100 good examples: 50 more to reach 50.")]
    [InlineData(12, "Collect 50-100 good examples: 38 more to reach 50.")]
    [InlineData(49, "Collect 50-100 good examples: 1 more to reach 50.")]
    public void Too_few_examples_block_and_say_how_many_are_missing(int examples, string text)
    {
        var blocker = Assert.Single(Given.Need("behaviour", Wanted).Measured("goodExamples", examples).Evaluated().Blockers);

        Assert.Equal("Q4", blocker.Rule);
        Assert.Equal(["measurements.goodExamples"], blocker.Facts);
        Assert.Equal(text, blocker.Text);
    }

    [Fact]
    public void Fifty_examples_are_enough()
    {
        Assert.Empty(Given.Need("behaviour", Wanted).Measured("goodExamples", 50).Evaluated().Blockers);
    }

    [Fact]
    public void A_measurement_beats_an_answer_both_ways()
    {
        var enough = Given.Need("behaviour", Wanted).Answer("qualityTrainingData", No).Measured("goodExamples", 50).Evaluated();
        var tooFew = Given.Need("behaviour", Wanted).Answer("qualityTrainingData", Yes).Measured("goodExamples", 49).Evaluated();

        Assert.Empty(enough.Blockers);
        Assert.Equal(["measurements.goodExamples"], Assert.Single(tooFew.Blockers).Facts);
    }

    [Fact]
    public void Without_a_measurement_the_text_asks_for_one()
    {
        var blocker = Assert.Single(Given.Need("behaviour", Wanted).Answer("qualityTrainingData", No).Evaluated().Blockers);

        Assert.Equal("Collect 50-100 good examples, and count the ones you have.", blocker.Text);
    }
}
