using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class WorkedExamplesTests
{
    [Fact]
    public void A_customer_support_bot_retrieves()
    {
        var recommendation = Given.Need("knowledge", Critical).Need("upToDate", Wanted).Need("style", NotNeeded)
            .Answer("ragCoversKnowledge", Yes)
            .Evaluated();

        Assert.Equal([Rag], recommendation.Now);
        Assert.Equal([Rag], recommendation.Target);
        Assert.Equal(["K1", "K2"], recommendation.RulesOf());
        Assert.Empty(recommendation.TargetPatterns);
    }

    [Fact]
    public void A_legal_contract_generator_fine_tunes_and_retrieves()
    {
        var recommendation = ReadyToTrain(Given.Need("format", Critical).Need("style", Critical).Need("knowledge", Wanted)).Evaluated();

        Assert.Equal([Rag, FineTuning], recommendation.Now);
        Assert.Equal([Rag, FineTuning], recommendation.Target);
        Assert.Equal(["K1", "S3", "F3"], recommendation.RulesOf());
        Assert.Equal(["fineTunePlusRag"], recommendation.TargetPatterns);
        Assert.Empty(recommendation.Blockers);
    }

    [Fact]
    public void A_code_review_assistant_fine_tunes_for_style_and_retrieves_standards()
    {
        var recommendation = ReadyToTrain(Given.Need("style", Critical).Need("knowledge", Wanted).Need("upToDate", Wanted)).Evaluated();

        Assert.Equal([Rag, FineTuning], recommendation.Now);
        Assert.Equal([Rag, FineTuning], recommendation.Target);
        Assert.Equal(["K1", "K2", "S3"], recommendation.RulesOf());
        Assert.Equal(["fineTunePlusRag"], recommendation.NowPatterns);
    }

    [Fact]
    public void A_translation_service_fine_tunes()
    {
        var recommendation = ReadyToTrain(Given.Need("style", Critical)).Evaluated();

        Assert.Equal([FineTuning], recommendation.Now);
        Assert.Equal([FineTuning], recommendation.Target);
        Assert.Equal(["S3"], recommendation.RulesOf());
        Assert.Empty(recommendation.TargetPatterns);
    }

    [Fact]
    public void The_document_ships_all_four_with_the_facts_that_give_their_decision()
    {
        var framework = PublishedFrameworks.Current;

        Assert.Equal(
            ["customerSupportBot", "legalContractGenerator", "codeReviewAssistant", "translationService"],
            framework.Document.Examples.Select(example => example.Id));
        Assert.All(framework.Document.Examples, example =>
            Assert.Equal(example.Gives.Target, Evaluator.Evaluate(framework, example.Facts).Target));
    }

    private static Facts ReadyToTrain(Facts facts) => facts
        .Answer("fewShotSuffices", No)
        .Answer("styleCriticalAndComplex", Yes)
        .Answer("qualityTrainingData", Yes)
        .Answer("stableUseCase", Yes)
        .Answer("affordable", Yes)
        .Answer("capable", Yes);
}
