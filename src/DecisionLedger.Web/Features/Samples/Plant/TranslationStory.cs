using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Web.Features.Samples.Plant.SamplePerson;

namespace DecisionLedger.Web.Features.Samples.Plant;

/// <summary>Example 4 of the lesson. Not decided yet: members disagreed on whether the team can train a model.</summary>
public static class TranslationStory
{
    public static SampleStory Of(SampleCast cast) => new("translation",
    [
        new(21, Ines,
            new UseCaseLogged("Translation service", "Translate marketing copy.", 1),
            new NeedStated("style", NeedLevel.Wanted, "The copy must read as if written in the language.")),
        new(18, Planter, new ChecklistAnswered(cast.Id(Planter), "fewShotSuffices", AnswerValue.No, "Tone is right, terms are not: fifteen product names, four registers.")),
        new(14, Planter,
            new RequirementChanged("Translate marketing copy for our brand", "The brand team will sign off every market."),
            new NeedStated("style", NeedLevel.Critical, "Brand voice and terminology, nuanced, in six languages."),
            new ChecklistAnswered(cast.Id(Planter), "styleCriticalAndComplex", AnswerValue.Yes, "Too complex for prompts.")),
        new(11, Ines,
            new ChecklistAnswered(cast.Id(Ines), "qualityTrainingData", AnswerValue.Yes, "Five years of translations by two people we trust."),
            new ChecklistAnswered(cast.Id(Ines), "stableUseCase", AnswerValue.Yes, "")),
        new(10, Planter,
            new ChecklistAnswered(cast.Id(Planter), "affordable", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Planter), "capable", AnswerValue.Yes, "With the vendor's tuning API we can.")),
        new(8, Ines, new ChecklistAnswered(cast.Id(Ines), "capable", AnswerValue.No, "Nobody here has evaluated a tuned model before.")),
        new(3, Tomasz, new ChecklistAnswered(cast.Id(Tomasz), "capable", AnswerValue.Yes, "I have. I can spare two weeks.")),
    ]);
}
