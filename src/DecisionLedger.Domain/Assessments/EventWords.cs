using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>Says in words what an event was. Who and when stand beside it, from the event's metadata.</summary>
public static class EventWords
{
    public static string Of(IUseCaseEvent happened, Framework framework) => happened switch
    {
        UseCaseLogged e => $"Logged “{WrittenText.Closed(e.Title)}”",
        UseCaseRenamed e => $"Renamed to “{WrittenText.Closed(e.Title)}”",
        RequirementChanged => "Changed the requirement",
        NeedStated e => $"{framework.NameOf($"needs.{e.Need}")}: {Level(e.Level)}",
        NeedCleared e => $"{framework.NameOf($"needs.{e.Need}")}: not known any more",
        ChecklistAnswered e => $"Answered {e.Answer.ToString().ToLowerInvariant()} to “{framework.NameOf($"answers.{e.Question}")}”",
        AnswerWithdrawn e => $"Took back the answer to “{framework.NameOf($"answers.{e.Question}")}”",
        AnswerSettled e => $"Settled “{framework.NameOf($"answers.{e.Question}")}” with {e.Answer.ToString().ToLowerInvariant()}",
        QuestionAssigned e => $"Asked for an answer to “{framework.NameOf($"answers.{e.Question}")}”",
        QuestionUnassigned e => $"Asks nobody any more to answer “{framework.NameOf($"answers.{e.Question}")}”",
        FrameworkAdopted e => $"To be read under {framework.Name}, version {e.FrameworkVersion}",
        SignSeen e => $"Saw a sign: {framework.NameOf($"signs.{e.Sign}")}",
        SignCleared e => $"No longer seen: {framework.NameOf($"signs.{e.Sign}")}",
        TrialRecorded e => $"Tried {framework.Approach(e.Approach)?.Name ?? e.Approach}: {Outcome(e.Outcome)}",
        TrialRetracted => "Retracted a trial",
        MeasurementTaken e => $"{framework.NameOf($"measurements.{e.Measurement}")}: {Number(e.Value)}",
        MeasurementCleared e => $"{framework.NameOf($"measurements.{e.Measurement}")}: not known any more",
        DecisionRecorded e => $"Decided: {Approaches(e.Approaches, framework)}",
        DecisionReviewed { Verdict: ReviewVerdict.Uphold } => "Upheld the decision",
        DecisionReviewed => "Asked for a change of the decision",
        RevisitDateSet e => $"To be revisited on {e.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        RevisitDateCleared => "Took the revisit date away",
        RevisitConditionSet e => $"To be revisited once {Condition(e.Measurement, e.Comparison, e.Value, framework)}",
        RevisitConditionCleared => "Took a revisit condition away",
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

    public static string Approaches(IEnumerable<string> approaches, Framework framework)
    {
        var names = approaches.Select(a => framework.Approach(a)?.Name ?? a).ToList();
        return names.Count == 0 ? "not enough known yet" : string.Join(" + ", names);
    }

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
        TrialOutcome.Worked => "it worked",
        TrialOutcome.Inconsistent => "inconsistent",
        _ => "it failed",
    };

    public static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}

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
        AnnotationPinned or AnnotationRemoved => "annotation",
        UseCaseArchived or UseCaseRestored => "archived",
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no kind."),
    };
}
