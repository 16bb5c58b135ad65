using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Web.Features.Samples.Plant.SamplePerson;

namespace DecisionLedger.Web.Features.Samples.Plant;

/// <summary>Example 3 of the lesson. A decision that overrides the recommendation, and says why.</summary>
public static class CodeReviewStory
{
    public static SampleStory Of(SampleCast cast) => new("code-review",
    [
        new(42, Tomasz,
            new UseCaseLogged("Code review assistant", "Review code and provide feedback in our team's style", 1),
            new NeedStated("style", NeedLevel.Wanted, "Short, kind, with a reason and a link to the standard."),
            new NeedStated("knowledge", NeedLevel.Wanted, "Our coding standards.")),
        new(40, Ines,
            new ChecklistAnswered(cast.Id(Ines), "fewShotSuffices", AnswerValue.Yes, "Five good comments in the prompt should do.")),
        new(39, Tomasz,
            new ChecklistAnswered(cast.Id(Tomasz), "fewShotSuffices", AnswerValue.No, "The terminology alone needs more than five.")),
        new(33, Tomasz, new TrialRecorded(
            cast.Id("review/trial"), "fewShot", TrialOutcome.Inconsistent, "Right tone on small changes, lectures on large ones.", ["style"])),
        new(32, Ines, new ChecklistAnswered(cast.Id(Ines), "fewShotSuffices", AnswerValue.No, "The trial convinced me.")),
        new(31, Planter,
            new NeedStated("style", NeedLevel.Critical, "Reviewers ignore comments that do not sound like us."),
            new ChecklistAnswered(cast.Id(Planter), "styleCriticalAndComplex", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Planter), "qualityTrainingData", AnswerValue.Yes, "Ten thousand review comments, marked helpful or not."),
            new ChecklistAnswered(cast.Id(Planter), "stableUseCase", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Planter), "affordable", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Planter), "capable", AnswerValue.Yes, "")),
        new(24, Planter, new DecisionRecorded(
            cast.Id("review/decision"), cast.Id(Planter), ["rag", "fewShot"],
            "We know that fine-tuning is recommended. The standards are being rewritten this quarter, so we stay with few-shot and retrieval until they settle.",
            [], "", "")),
        new(9, Ines, new NeedStated("upToDate", NeedLevel.Wanted, "The coding standards evolve: three changes this month.")),
    ]);
}
