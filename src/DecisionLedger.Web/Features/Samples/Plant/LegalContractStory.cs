using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Web.Features.Samples.Plant.SamplePerson;

namespace DecisionLedger.Web.Features.Samples.Plant;

/// <summary>Example 2 of the lesson. The simpler way was tried first, and a gate was opened before the team decided.</summary>
public static class LegalContractStory
{
    public static SampleStory Of(SampleCast cast) => new("legal-contracts",
    [
        new(84, Ines,
            new UseCaseLogged("Legal contract generator", "Draft contracts from a term sheet.", 1),
            new NeedStated("format", NeedLevel.Wanted, "Numbered clauses, our headings."),
            new NeedStated("knowledge", NeedLevel.Wanted, "Clauses and precedents from our library.")),
        new(80, Planter,
            new ChecklistAnswered(cast.Id(Planter), "affordable", AnswerValue.Yes, "There is a budget for it."),
            new ChecklistAnswered(cast.Id(Planter), "qualityTrainingData", AnswerValue.No, "We have contracts, but nobody has cleaned them.")),
        new(71, Ines, new TrialRecorded(
            cast.Id("legal/trial"), "fewShot", TrialOutcome.Inconsistent, "Six examples in the prompt. Every third draft renumbers the clauses.", ["format"])),
        new(70.9, Ines, new SignSeen("inconsistentFormat", "Clause numbers and defined terms drift within one draft.")),
        new(66, Tomasz,
            new RequirementChanged("Generate contracts in our firm's specific style and format", "The partners want drafts that need no rewording."),
            new NeedStated("style", NeedLevel.Critical, "It must match exactly."),
            new NeedStated("format", NeedLevel.Critical, "A contract with a wrong reference is void.")),
        new(58, Planter, new MeasurementTaken("goodExamples", 38, "Checked by a partner, one by one.")),
        new(44, Ines, new MeasurementTaken("goodExamples", 320, "Two associates cleaned the archive.")),
        new(43, Planter,
            new ChecklistAnswered(cast.Id(Planter), "fewShotSuffices", AnswerValue.No, "We tried."),
            new ChecklistAnswered(cast.Id(Planter), "styleCriticalAndComplex", AnswerValue.Yes, "Conventions that no prompt could list."),
            new ChecklistAnswered(cast.Id(Planter), "qualityTrainingData", AnswerValue.Yes, "320 contracts, all reviewed."),
            new ChecklistAnswered(cast.Id(Planter), "stableUseCase", AnswerValue.Yes, "The house style has not changed in six years.")),
        new(42.7, Ines,
            new ChecklistAnswered(cast.Id(Ines), "capable", AnswerValue.Yes, "The platform team has done it twice."),
            new ChecklistAnswered(cast.Id(Ines), "stableUseCase", AnswerValue.Yes, "")),
        new(35, Planter, new DecisionRecorded(
            cast.Id("legal/decision"), cast.Id(Planter), ["rag", "fineTuning"],
            "Fine-tune for style, format and conventions; retrieve clauses and precedents. The few-shot trial showed that examples in the prompt do not hold.",
            ["style", "format"], "The base model with the few-shot prompt stays deployed behind a switch.", "A tenth of the training data is from other kinds of contract.")),
        new(34, Planter, new RevisitDateSet(DateOnly.MaxValue, "After the first quarter in use.")),
        new(15, Tomasz, new DecisionReviewed(cast.Id("legal/decision"), cast.Id(Tomasz), ReviewVerdict.Uphold, "Forty drafts read: two needed rewording.")),
    ]);
}
