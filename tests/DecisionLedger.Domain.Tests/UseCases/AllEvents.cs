using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

/// <summary>One event of every kind there is.</summary>
internal static class AllEvents
{
    public static IReadOnlyList<IUseCaseEvent> Samples { get; } =
    [
        Logged,
        new UseCaseRenamed("Help bot"),
        new RequirementChanged("In five languages", "reason of RequirementChanged"),
        new OwnerChanged(Ben, "reason of OwnerChanged"),
        new TagAdded("tag of TagAdded"),
        new TagRemoved("tag of TagRemoved"),
        new NeedStated("style", NeedLevel.Critical, "reason of NeedStated"),
        new NeedCleared("style", "reason of NeedCleared"),
        new ChecklistAnswered(Ada, "capable", AnswerValue.Yes, "reason of ChecklistAnswered"),
        new AnswerWithdrawn(Ada, "capable", "Mistaken"),
        new SignSeen("longPrompts", "note of SignSeen"),
        new SignCleared("longPrompts", "reason of SignCleared"),
        new TrialRecorded(FirstTrial, "fewShot", TrialOutcome.Inconsistent, "note of TrialRecorded", ["format"]),
        new TrialRetracted(FirstTrial, "reason of TrialRetracted"),
        new MeasurementTaken("goodExamples", 1234.5m, "note of MeasurementTaken"),
        new MeasurementCleared("goodExamples", "reason of MeasurementCleared"),
        new DecisionRecorded(FirstDecision, Ada, ["rag", "fineTuning"], "rationale of DecisionRecorded", ["style"], "fallback", "plan"),
        new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.ChangeNeeded, "reason of DecisionReviewed"),
        new ReviewRequested(FirstDecision, Ben, new DateOnly(2026, 5, 31), "reason of ReviewRequested"),
        new ReviewRequestCancelled(FirstDecision, Ben),
        new RevisitDateSet(new DateOnly(2026, 5, 31), "reason of RevisitDateSet"),
        new ReviewCameDue(new DateOnly(2026, 5, 31)),
        new RevisitDateCleared("reason of RevisitDateCleared"),
        new CommentAdded(FirstTrial, Ada, "text of CommentAdded"),
        new AnnotationPinned(FirstTrial, Ada, new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), "text of AnnotationPinned"),
        new AnnotationRemoved(FirstTrial, "reason of AnnotationRemoved"),
        new AnswerSettled("capable", Ada, AnswerValue.Yes, "reason of AnswerSettled"),
        new QuestionAssigned("capable", Ben, "reason of QuestionAssigned"),
        new QuestionUnassigned("capable"),
        new FrameworkAdopted("customise-llm", 1, "reason of FrameworkAdopted"),
        new RevisitConditionSet(FirstTrial, "goodExamples", Comparison.AtLeast, 200m, "reason of RevisitConditionSet"),
        new RevisitConditionCleared(FirstTrial, "reason of RevisitConditionCleared"),
        new UseCaseArchived("reason of UseCaseArchived"),
        new UseCaseRestored("reason of UseCaseRestored"),
    ];

    public static IEnumerable<Type> Types =>
        typeof(IUseCaseEvent).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IUseCaseEvent)));
}
