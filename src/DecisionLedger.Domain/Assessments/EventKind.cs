using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>The kinds of event that a history tells apart, in the API's spelling.</summary>
public static class EventKind
{
    public static string Of(IUseCaseEvent happened) => happened switch
    {
        UseCaseLogged => "logged",
        UseCaseRenamed => "renamed",
        RequirementChanged => "requirement",
        NeedStated or NeedCleared => "need",
        ChecklistAnswered or AnswerWithdrawn => "answer",
        AnswerSettled => "settlement",
        QuestionAssigned or QuestionUnassigned => "assignment",
        FrameworkAdopted => "framework",
        SignSeen or SignCleared => "sign",
        TrialRecorded or TrialRetracted => "trial",
        MeasurementTaken or MeasurementCleared => "measurement",
        DecisionRecorded => "decision",
        DecisionReviewed => "review",
        RevisitDateSet or RevisitDateCleared => "revisit",
        RevisitConditionSet or RevisitConditionCleared => "condition",
        CommentAdded => "comment",
        UseCaseArchived or UseCaseRestored => "archived",
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no kind."),
    };
}
