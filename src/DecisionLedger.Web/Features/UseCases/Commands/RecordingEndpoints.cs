using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Evaluate;
using DecisionLedger.Web.Features.Ownership;

namespace DecisionLedger.Web.Features.UseCases.Commands;

/// <summary>What can be recorded on a use case: facts, decisions, reviews, comments.</summary>
public static class RecordingEndpoints
{
    public static void MapRecording(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("/use-cases/{id:guid}");
        one.MapPost("/needs", (Guid id, StateNeedBody body, ApiCall call) => call.Record(seen => new StateNeed(id, body.Need, body.Level, body.Reason, seen)))
            .Records("stateNeed", "Set the importance of a need");
        one.MapPost("/answers", (Guid id, AnswerQuestionBody body, ApiCall call) => call.Record(seen => new AnswerQuestion(id, body.Question, body.Answer, body.Reason, seen)))
            .Records("answerQuestion", "Record your answer to a question");
        one.MapPost("/settlements", (Guid id, SettleAnswerBody body, ApiCall call) => call.Record(seen => new SettleAnswer(id, body.Question, body.Answer, body.Reason, seen)))
            .Records("settleAnswer", "Break a tie, as an owner, until someone changes their answer");
        one.MapPost("/assignments", (Guid id, AssignQuestionBody body, ApiCall call) => call.Record(seen => new AssignQuestion(id, body.Question, body.MemberId, body.Reason, seen)))
            .Records("assignQuestion", "Ask a member to answer a question, or cancel the request");
        one.MapPost("/owner", (Guid id, ChangeOwnerBody body, ApiCall call) => call.Record(seen => new ChangeOwner(id, body.MemberId, body.Reason, seen)))
            .Records("changeOwner", "Make another member the owner of the use case");
        one.MapPost("/tags", (Guid id, ChangeTagsBody body, ApiCall call) => call.Record(seen => new ChangeTags(id, body.Add, body.Remove, seen)))
            .Records("changeTags", "Add and remove tags");
        one.MapPost("/signs", (Guid id, MarkSignBody body, ApiCall call) => call.Record(seen => new MarkSign(id, body.Sign, body.Seen, body.Note, seen)))
            .Records("markSign", "Mark a sign as seen or not seen");
        one.MapPost("/trials", (Guid id, TrialBody body, ApiCall call) => call.Record(seen => new RecordTrial(id, body.Approach, body.Outcome, body.Note, body.Purposes, seen)))
            .Records("recordTrial", "Record a trial of an approach and its result");
        one.MapPost("/trials/{trialId:guid}/retraction", (Guid id, Guid trialId, ReasonBody? body, ApiCall call) => call.Record(seen => new RetractTrial(id, trialId, body?.Reason ?? "", seen)))
            .Records("retractTrial", "Remove a trial");
        one.MapPost("/measurements", (Guid id, TakeMeasurementBody body, ApiCall call) => call.Record(seen => new TakeMeasurement(id, body.Measurement, body.Value, body.Note, seen)))
            .Records("takeMeasurement", "Record a measured number");
        one.MapPost("/decisions", (Guid id, RecordDecisionBody body, ApiCall call) => call.Record(seen => new RecordDecision(id, body.Approaches, body.Rationale, body.Purposes, body.Fallback, body.DiverseExamplesPlan, seen) { Target = body.Target }))
            .Records("recordDecision", "Record a decision; it replaces the current one");
        one.MapPost("/review-requests", (Guid id, RequestReviewsBody body, ApiCall call) => call.Record(seen => new RequestReviews(id, body.DecisionId, body.Members, body.DueOn, body.Reason, seen)))
            .Records("requestReviews", "Ask members to review the current decision");
        one.MapPost("/review-requests/cancellation", (Guid id, CancelReviewRequestBody body, ApiCall call) => call.Record(seen => new CancelReviewRequest(id, body.MemberId, seen)))
            .Records("cancelReviewRequest", "Cancel the request for a member's review");
        one.MapPost("/reviews", (Guid id, ReviewDecisionBody body, ApiCall call) => call.Record(seen => new ReviewDecision(id, body.DecisionId, body.Verdict, body.Reason, seen)))
            .Records("reviewDecision", "Review the current decision: keep it, or request a change");
        one.MapPost("/revisit", (Guid id, SetRevisitDateBody body, ApiCall call) => call.Record(seen => new SetRevisitDate(id, body.Date, body.Reason, seen)))
            .Records("setRevisitDate", "Set or remove the review date");
        one.MapPost("/revisit-conditions", (Guid id, SetRevisitConditionBody body, ApiCall call) => call.Record(seen => new SetRevisitCondition(id, body.Measurement, body.Comparison, body.Value, body.Reason, seen)))
            .Records("setRevisitCondition", "Add a review trigger: a measured number");
        one.MapPost("/revisit-conditions/{conditionId:guid}/clearance", (Guid id, Guid conditionId, ReasonBody? body, ApiCall call) => call.Record(seen => new ClearRevisitCondition(id, conditionId, body?.Reason ?? "", seen)))
            .Records("clearRevisitCondition", "Remove a review trigger");
        one.MapPost("/comments", (Guid id, CommentBody body, ApiCall call) => call.Record(_ => new AddComment(id, body.Text)))
            .Records("addComment", "Add a comment");
        one.MapPost("/annotations", (Guid id, PinAnnotationBody body, ApiCall call) => call.Record(_ => new PinAnnotation(id, body.PinnedTo, body.Text)))
            .Records("pinAnnotation", "Pin a note to a time on the timeline");
        one.MapPost("/annotations/{annotationId:guid}/removal", (Guid id, Guid annotationId, ReasonBody? body, ApiCall call) => call.Record(seen => new RemoveAnnotation(id, annotationId, body?.Reason ?? "", seen)))
            .Records("removeAnnotation", "Remove a pinned note; the history keeps what it said");
    }
}
