using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.Versions.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>The names under which events are stored. Pinned, so that a renamed class still reads what was written under its old name.</summary>
public static class EventNames
{
    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(UseCaseLogged)] = "use_case_logged_v2",
        [typeof(UseCaseRenamed)] = "use_case_renamed",
        [typeof(RequirementChanged)] = "requirement_changed",
        [typeof(OwnerChanged)] = "owner_changed",
        [typeof(TagAdded)] = "tag_added",
        [typeof(TagRemoved)] = "tag_removed",
        [typeof(NeedStated)] = "need_stated",
        [typeof(NeedCleared)] = "need_cleared",
        [typeof(ChecklistAnswered)] = "checklist_answered",
        [typeof(AnswerWithdrawn)] = "answer_withdrawn_v2",
        [typeof(AnswerSettled)] = "answer_settled",
        [typeof(QuestionAssigned)] = "question_assigned",
        [typeof(QuestionUnassigned)] = "question_unassigned",
        [typeof(FrameworkAdopted)] = "framework_adopted",
        [typeof(SignSeen)] = "sign_seen",
        [typeof(SignCleared)] = "sign_cleared",
        [typeof(TrialRecorded)] = "trial_recorded",
        [typeof(TrialRetracted)] = "trial_retracted",
        [typeof(MeasurementTaken)] = "measurement_taken",
        [typeof(MeasurementCleared)] = "measurement_cleared",
        [typeof(DecisionRecorded)] = "decision_recorded_v2",
        [typeof(ReviewRequested)] = "review_requested",
        [typeof(ReviewRequestCancelled)] = "review_request_cancelled",
        [typeof(DecisionReviewed)] = "decision_reviewed_v2",
        [typeof(RevisitDateSet)] = "revisit_date_set",
        [typeof(RevisitDateCleared)] = "revisit_date_cleared",
        [typeof(ReviewCameDue)] = "review_came_due",
        [typeof(RevisitConditionSet)] = "revisit_condition_set",
        [typeof(RevisitConditionCleared)] = "revisit_condition_cleared",
        [typeof(CommentAdded)] = "comment_added",
        [typeof(AnnotationPinned)] = "annotation_pinned",
        [typeof(AnnotationRemoved)] = "annotation_removed",
        [typeof(UseCaseArchived)] = "use_case_archived",
        [typeof(UseCaseRestored)] = "use_case_restored",
        [typeof(FrameworkStarted)] = "framework_started",
        [typeof(FrameworkDraftBegun)] = "framework_draft_begun",
        [typeof(FrameworkDraftEdited)] = "framework_draft_edited",
        [typeof(FrameworkDraftDiscarded)] = "framework_draft_discarded",
        [typeof(FrameworkPublished)] = "framework_published",
    };
}
