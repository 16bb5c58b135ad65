using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>Says in words what an event was. Who did it and when come from the event's metadata.</summary>
public static class EventWords
{
    public static string Of(IUseCaseEvent happened, Framework framework) => happened switch
    {
        UseCaseLogged e => $"Created “{WrittenText.Closed(e.Title)}”",
        UseCaseRenamed e => $"Renamed to “{WrittenText.Closed(e.Title)}”",
        RequirementChanged => "Changed the requirement",
        OwnerChanged => "Changed the owner",
        TagAdded e => $"Added the tag “{WrittenText.Closed(e.Tag)}”",
        TagRemoved e => $"Removed the tag “{WrittenText.Closed(e.Tag)}”",
        NeedStated e => $"{framework.NameOf($"needs.{e.Need}")}: {Level(e.Level)}",
        NeedCleared e => $"Cleared {framework.NameOf($"needs.{e.Need}")}",
        ChecklistAnswered e => $"Answered {e.Answer.ToString().ToLowerInvariant()} to “{framework.NameOf($"answers.{e.Question}")}”",
        AnswerWithdrawn e => $"Withdrew the answer to “{framework.NameOf($"answers.{e.Question}")}”",
        AnswerSettled e => $"Broke the tie on “{framework.NameOf($"answers.{e.Question}")}”: {e.Answer.ToString().ToLowerInvariant()}",
        QuestionAssigned e => $"Asked for an answer to “{framework.NameOf($"answers.{e.Question}")}”",
        QuestionUnassigned e => $"Cancelled the request to answer “{framework.NameOf($"answers.{e.Question}")}”",
        FrameworkAdopted e => $"Switched to {framework.Name}, version {e.FrameworkVersion}",
        SignSeen e => $"Marked as seen: {framework.NameOf($"signs.{e.Sign}")}",
        SignCleared e => $"Marked as not seen: {framework.NameOf($"signs.{e.Sign}")}",
        TrialRecorded e => $"Tried {framework.Approach(e.Approach)?.Name ?? e.Approach}: {Outcome(e.Outcome)}",
        TrialRetracted => "Removed a trial",
        MeasurementTaken e => $"{framework.NameOf($"measurements.{e.Measurement}")}: {Number(e.Value)}",
        MeasurementCleared e => $"Cleared {framework.NameOf($"measurements.{e.Measurement}")}",
        DecisionRecorded e => $"Decided: {Decided(e.Approaches, e.Target, framework)}",
        ReviewRequested { DueOn: { } day } => $"Asked for a review (due {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})",
        ReviewRequested => "Asked for a review",
        ReviewRequestCancelled => "Cancelled the request for a review",
        DecisionReviewed { Verdict: ReviewVerdict.Uphold } => "Kept the decision",
        DecisionReviewed => "Requested a change to the decision",
        RevisitDateSet e => $"Set the review date: {e.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        RevisitDateCleared => "Removed the review date",
        ReviewCameDue e => $"The review date came: {e.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        RevisitConditionSet e => $"Set a review trigger: {Condition(e.Measurement, e.Comparison, e.Value, framework)}",
        RevisitConditionCleared => "Removed a review trigger",
        CommentAdded => "Commented",
        AnnotationPinned => "Pinned a note",
        AnnotationRemoved => "Removed a note",
        UseCaseArchived => "Archived",
        UseCaseRestored => "Restored",
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no words."),
    };

    /// <summary>What the member added in their own words: a reason, note, rationale or comment; empty where they added none.</summary>
    public static string Said(IUseCaseEvent happened) => happened switch
    {
        UseCaseLogged e => e.Requirement,
        RequirementChanged e => e.Reason,
        OwnerChanged e => e.Reason,
        NeedStated e => e.Reason,
        NeedCleared e => e.Reason,
        ChecklistAnswered e => e.Reason,
        AnswerWithdrawn e => e.Reason,
        AnswerSettled e => e.Reason,
        QuestionAssigned e => e.Reason,
        FrameworkAdopted e => e.Reason,
        SignSeen e => e.Note,
        SignCleared e => e.Reason,
        TrialRecorded e => e.Note,
        TrialRetracted e => e.Reason,
        MeasurementTaken e => e.Note,
        MeasurementCleared e => e.Reason,
        DecisionRecorded e => e.Rationale,
        ReviewRequested e => e.Reason,
        DecisionReviewed e => e.Reason,
        RevisitDateSet e => e.Reason,
        RevisitDateCleared e => e.Reason,
        RevisitConditionSet e => e.Reason,
        RevisitConditionCleared e => e.Reason,
        CommentAdded e => e.Text,
        AnnotationPinned e => e.Text,
        AnnotationRemoved e => e.Reason,
        UseCaseArchived e => e.Reason,
        UseCaseRestored e => e.Reason,
        _ => "",
    };

    /// <summary>What a member wrote in the event beside <see cref="Said"/>: each text with its name.</summary>
    public static IReadOnlyList<(string Name, string Text)> AlsoWritten(IUseCaseEvent happened) => happened switch
    {
        RequirementChanged e => [("Requirement", e.Requirement)],
        DecisionRecorded e => [.. new[] { ("Fallback to the base model", e.Fallback), ("Plan for diverse examples", e.DiverseExamplesPlan) }.Where(text => text.Item2.Length > 0)],
        _ => [],
    };

    /// <summary>The member whom the event names, and the word that joins the name to <see cref="Of"/>; null where it names none.</summary>
    public static (string Joint, Guid MemberId)? Named(IUseCaseEvent happened) => happened switch
    {
        QuestionAssigned e => ("from", e.MemberId),
        OwnerChanged e => ("to", e.OwnerId),
        ReviewRequested e => ("from", e.MemberId),
        ReviewRequestCancelled e => ("from", e.MemberId),
        _ => null,
    };

    public static string Approaches(IEnumerable<string> approaches, Framework framework)
    {
        var names = approaches.Select(a => framework.Approach(a)?.Name ?? a).ToList();
        return names.Count == 0 ? "not enough information yet" : string.Join(" + ", names);
    }

    /// <summary>What was decided: one step, or a path.</summary>
    public static string Decided(IReadOnlyList<string> approaches, IReadOnlyList<string> target, Framework framework) =>
        Path(new RecommendedPath([.. approaches], [.. target.Count == 0 ? approaches : target]), framework);

    public static string Path(RecommendedPath path, Framework framework) =>
        path.Now.SequenceEqual(path.Target)
            ? Approaches(path.Now, framework)
            : $"{Approaches(path.Now, framework)} now, {Approaches(path.Target, framework)} as the target";

    /// <summary>Such as "good examples at hand is at least 200".</summary>
    public static string Condition(string measurement, Comparison comparison, decimal value, Framework framework)
    {
        var name = framework.NameOf($"measurements.{measurement}");
        var relation = comparison switch
        {
            Comparison.AtLeast => "at least",
            Comparison.Over => "over",
            Comparison.AtMost => "at most",
            _ => "under",
        };
        return $"{char.ToLowerInvariant(name[0])}{name[1..]} is {relation} {Number(value)}";
    }

    public static string Level(NeedLevel level) => level switch
    {
        NeedLevel.NotNeeded => "not needed",
        NeedLevel.Wanted => "wanted",
        _ => "critical",
    };

    public static string Outcome(TrialOutcome outcome) => outcome switch
    {
        TrialOutcome.Worked => "worked",
        TrialOutcome.Inconsistent => "inconsistent",
        _ => "failed",
    };

    public static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}

/// <summary>The kinds of event that a history tells apart, in the API's spelling.</summary>
public static class EventKind
{
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(UseCaseLogged)] = "logged",
        [typeof(UseCaseRenamed)] = "renamed",
        [typeof(RequirementChanged)] = "requirement",
        [typeof(OwnerChanged)] = "owner",
        [typeof(TagAdded)] = "tag",
        [typeof(TagRemoved)] = "tag",
        [typeof(NeedStated)] = "need",
        [typeof(NeedCleared)] = "need",
        [typeof(ChecklistAnswered)] = "answer",
        [typeof(AnswerWithdrawn)] = "answer",
        [typeof(AnswerSettled)] = "settlement",
        [typeof(QuestionAssigned)] = "assignment",
        [typeof(QuestionUnassigned)] = "assignment",
        [typeof(FrameworkAdopted)] = "framework",
        [typeof(SignSeen)] = "sign",
        [typeof(SignCleared)] = "sign",
        [typeof(TrialRecorded)] = "trial",
        [typeof(TrialRetracted)] = "trial",
        [typeof(MeasurementTaken)] = "measurement",
        [typeof(MeasurementCleared)] = "measurement",
        [typeof(DecisionRecorded)] = "decision",
        [typeof(ReviewRequested)] = "reviewRequest",
        [typeof(ReviewRequestCancelled)] = "reviewRequest",
        [typeof(DecisionReviewed)] = "review",
        [typeof(RevisitDateSet)] = "revisit",
        [typeof(RevisitDateCleared)] = "revisit",
        [typeof(ReviewCameDue)] = "reviewDue",
        [typeof(RevisitConditionSet)] = "condition",
        [typeof(RevisitConditionCleared)] = "condition",
        [typeof(CommentAdded)] = "comment",
        [typeof(AnnotationPinned)] = "annotation",
        [typeof(AnnotationRemoved)] = "annotation",
        [typeof(UseCaseArchived)] = "archived",
        [typeof(UseCaseRestored)] = "archived",
    };

    public static IEnumerable<string> All => Kinds.Values.Distinct();

    public static string Of(IUseCaseEvent happened) =>
        Kinds.TryGetValue(happened.GetType(), out var kind) ? kind : throw new InvalidOperationException($"{happened.GetType().Name} has no kind.");

    /// <returns>The events of a kind; none where there is no such kind.</returns>
    public static IEnumerable<Type> TypesOf(string kind) => Kinds.Where(known => known.Value == kind).Select(known => known.Key);
}
