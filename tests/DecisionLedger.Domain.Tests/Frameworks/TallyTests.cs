using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class TallyTests
{
    [Fact]
    public void The_printed_tally_adds_all_seven_up_alike()
    {
        var tally = Given.Need("style", Wanted)
            .Answer("fewShotSuffices", Yes).Answer("ragCoversKnowledge", Yes).Answer("styleCriticalAndComplex", Yes).Answer("capable", No)
            .Evaluated().Checklist;

        Assert.Equal(new PrintedTally(3, 1, "fineTuning"), tally.AsPrinted);
    }

    [Fact]
    public void The_counted_tally_turns_questions_1_and_2_around()
    {
        var tally = Given.Need("style", Wanted)
            .Answer("fewShotSuffices", Yes).Answer("ragCoversKnowledge", No).Answer("styleCriticalAndComplex", Yes).Answer("capable", No)
            .Evaluated().Checklist;

        Assert.Equal(new CountedTally(2, 2, "even"), tally.AsCounted);
    }

    [Theory]
    [InlineData("fewShotSuffices", false)]
    [InlineData("ragCoversKnowledge", false)]
    [InlineData("styleCriticalAndComplex", true)]
    [InlineData("qualityTrainingData", true)]
    [InlineData("stableUseCase", true)]
    [InlineData("affordable", true)]
    [InlineData("capable", true)]
    public void Each_question_speaks_one_way(string question, bool yesSpeaksFor)
    {
        var yes = Given.Nothing.Answer(question, Yes).Evaluated().Checklist.AsCounted;
        var no = Given.Nothing.Answer(question, No).Evaluated().Checklist.AsCounted;

        Assert.Equal(yesSpeaksFor ? new CountedTally(1, 0, "fineTuning") : new CountedTally(0, 1, "promptingOrRag"), yes);
        Assert.Equal(yesSpeaksFor ? new CountedTally(0, 1, "promptingOrRag") : new CountedTally(1, 0, "fineTuning"), no);
    }

    [Fact]
    public void Unsure_and_contested_answers_are_not_counted()
    {
        var tally = Given.Nothing.Answer("capable", Unsure).Contested("affordable").Answer("affordable", Yes).Evaluated().Checklist;

        Assert.Equal(new PrintedTally(0, 0, "even"), tally.AsPrinted);
        Assert.Equal(new CountedTally(0, 0, "even"), tally.AsCounted);
    }

    [Fact]
    public void A_printed_tally_that_leans_the_other_way_disagrees_with_the_rules()
    {
        Assert.True(Given.Need("knowledge", Wanted).Answer("capable", Yes).Evaluated().Checklist.DisagreesWithRules);
        Assert.False(Given.Need("knowledge", Wanted).Answer("capable", No).Evaluated().Checklist.DisagreesWithRules);
        Assert.True(Given.Need("behaviour", Wanted).Answer("capable", No).Evaluated().Checklist.DisagreesWithRules);
        Assert.False(Given.Need("behaviour", Wanted).Answer("capable", Yes).Evaluated().Checklist.DisagreesWithRules);
    }

    [Fact]
    public void An_even_tally_disagrees_with_nothing()
    {
        Assert.False(Given.Need("knowledge", Wanted).Answer("capable", No).Answer("affordable", Yes).Evaluated().Checklist.DisagreesWithRules);
    }
}
