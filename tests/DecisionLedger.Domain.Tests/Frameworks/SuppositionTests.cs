using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class SuppositionTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    [Fact]
    public void A_tipping_point_is_a_sentence_of_plain_words()
    {
        var facts = Given.Need("behaviour", Wanted).Need("knowledge", Critical).Answer("qualityTrainingData", Yes);

        Assert.Contains(
            "If quality training data were not there: RAG and system prompt now, RAG and fine-tuning later.",
            SentencesOf(facts));
    }

    [Fact]
    public void Levels_of_a_need_that_lead_to_the_same_share_a_sentence()
    {
        var sentences = SentencesOf(Given.Need("style", Wanted).Need("upToDate", NotNeeded));

        Assert.Contains("If up-to-date information were wanted or critical: RAG and system prompt.", sentences);
        Assert.Contains("If the style were hard to specify: fine-tuning.", sentences);
    }

    [Fact]
    public void Outcomes_of_a_trial_that_lead_to_the_same_share_a_sentence()
    {
        Assert.Contains(
            "If the trial of few-shot had been inconsistent or failed: fine-tuning.",
            SentencesOf(Given.Need("format", Wanted).Trial(FewShot, TrialOutcome.Worked)));
    }

    [Fact]
    public void A_number_says_what_it_would_be_instead_of()
    {
        Assert.Contains(
            "If there were 49 good examples at hand instead of 1,200: system prompt now, fine-tuning later.",
            SentencesOf(Given.Need("behaviour", Wanted).Measured("goodExamples", 1200)));
    }

    [Fact]
    public void A_pair_is_one_sentence()
    {
        Assert.Equal(
            ["If knowledge were not needed and up-to-date information were not needed: system prompt."],
            SentencesOf(Given.Need("knowledge", Wanted).Need("upToDate", Wanted)));
    }

    [Fact]
    public void What_takes_all_needs_away_says_that_not_enough_would_be_known()
    {
        Assert.Equal("not enough would be known", HypothesisText.Path(Framework, [], []));
    }

    [Fact]
    public void A_framework_without_phrases_quotes_its_questions_and_signs()
    {
        var document = Framework.Document;
        var bare = Framework.Of(document with
        {
            Checklist = document.Checklist! with { Questions = [.. document.Checklist!.Questions.Select(question => question with { IfYes = null, IfNo = null })] },
            Signs = [.. document.Signs!.Select(sign => sign with { IfSeen = null, IfNotSeen = null })],
            Measurements = [.. document.Measurements!.Select(measurement => measurement with { IfMeasured = null })],
        });

        Assert.Equal("“Do I have quality training data?” were answered no", HypothesisText.Of(bare, Facts.None, "answers.qualityTrainingData", ["no"]));
        Assert.Equal("“Style hard to specify” were not seen", HypothesisText.Of(bare, Facts.None, "signs.styleHardToSpecify", ["notSeen"]));
        Assert.Equal("good examples at hand were 49", HypothesisText.Of(bare, Facts.None, "measurements.goodExamples", ["49"]));
    }

    [Fact]
    public void Every_question_and_sign_of_version_1_has_its_phrases()
    {
        Assert.All(Framework.Document.Checklist!.Questions, question => Assert.True(question is { IfYes: not null, IfNo: not null }, question.Id));
        Assert.All(Framework.Document.Signs!, sign => Assert.True(sign is { IfSeen: not null, IfNotSeen: not null }, sign.Id));
    }

    private static IEnumerable<string> SentencesOf(Facts facts) =>
        TippingPointText.Of(Framework, facts, CertaintyAnalysis.Of(Framework, facts).TippingPoints).Select(sentence => sentence.In(Framework));
}
