using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>
/// Something that happened to a use case. An event holds what was said, never what follows from it; who said it and when is the event's
/// metadata, except where a member's own word is the fact itself (an answer, a decision, a review, a comment).
/// A published event's shape never changes.
/// </summary>
public interface IUseCaseEvent;

/// <summary>A team logged something that it wants decided.</summary>
/// <param name="Title">The title.</param>
/// <param name="Requirement">What the team wants, in its own words.</param>
/// <param name="FrameworkId">The framework under which it is read. Version 1 of this event had none: there was one framework only.</param>
/// <param name="FrameworkVersion">The version of it.</param>
[method: JsonConstructor]
public sealed record UseCaseLogged(string Title, string Requirement, string FrameworkId, int FrameworkVersion) : IUseCaseEvent
{
    /// <summary>Logged under the framework that the program brings.</summary>
    public UseCaseLogged(string title, string requirement, int frameworkVersion)
        : this(title, requirement, PublishedFrameworks.CustomiseLlm, frameworkVersion)
    {
    }
}

/// <summary>The use case was given another title.</summary>
public sealed record UseCaseRenamed(string Title) : IUseCaseEvent;

/// <summary>The requirement, in the team's own words, was changed.</summary>
public sealed record RequirementChanged(string Requirement, string Reason) : IUseCaseEvent;

/// <summary>Another member owns the use case from here on. Until the first of these, whoever created it does.</summary>
/// <param name="OwnerId">The new owner.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record OwnerChanged(Guid OwnerId, string Reason) : IUseCaseEvent;

/// <summary>The use case got a tag.</summary>
public sealed record TagAdded(string Tag) : IUseCaseEvent;

/// <summary>A tag was removed.</summary>
public sealed record TagRemoved(string Tag) : IUseCaseEvent;

/// <summary>From here on the use case is read under another framework version. What was said stays as it was said.</summary>
public sealed record FrameworkAdopted(string FrameworkId, int FrameworkVersion, string Reason) : IUseCaseEvent;

/// <summary>A need was stated, or stated otherwise than before.</summary>
public sealed record NeedStated(string Need, NeedLevel Level, string Reason) : IUseCaseEvent;

/// <summary>A need is unknown again.</summary>
public sealed record NeedCleared(string Need, string Reason) : IUseCaseEvent;

/// <summary>A member answered a question of the checklist, or answered it anew.</summary>
public sealed record ChecklistAnswered(Guid MemberId, string Question, AnswerValue Answer, string Reason) : IUseCaseEvent;

/// <summary>A member took an answer back.</summary>
/// <param name="MemberId">Who took it back.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Reason">Why; may be empty. Version 1 of this event had none, and the reason that was given was lost.</param>
public sealed record AnswerWithdrawn(Guid MemberId, string Question, string Reason) : IUseCaseEvent;

/// <summary>An owner settled a question on which the team's answers tie. Lapses when someone answers the question anew or takes an answer back.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="MemberId">The owner who settled it.</param>
/// <param name="Answer">Yes or no.</param>
/// <param name="Reason">Why.</param>
public sealed record AnswerSettled(string Question, Guid MemberId, AnswerValue Answer, string Reason) : IUseCaseEvent;

/// <summary>A member was asked to answer a question.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="MemberId">Who is asked.</param>
/// <param name="Reason">What the one who asks adds; may be empty.</param>
public sealed record QuestionAssigned(string Question, Guid MemberId, string Reason) : IUseCaseEvent;

/// <summary>Nobody is asked to answer the question any more.</summary>
public sealed record QuestionUnassigned(string Question) : IUseCaseEvent;

/// <summary>The team saw one of the signs that fine-tuning would help.</summary>
public sealed record SignSeen(string Sign, string Note) : IUseCaseEvent;

/// <summary>A sign is no longer seen.</summary>
public sealed record SignCleared(string Sign, string Reason) : IUseCaseEvent;

/// <summary>An approach was tried. Trials count in the order in which they were recorded.</summary>
public sealed record TrialRecorded(Guid TrialId, string Approach, TrialOutcome Outcome, string Note, IReadOnlyList<string> Purposes) : IUseCaseEvent
{
    public bool Equals(TrialRecorded? other) =>
        other is not null && (TrialId, Approach, Outcome, Note) == (other.TrialId, other.Approach, other.Outcome, other.Note)
        && Purposes.SequenceEqual(other.Purposes);

    public override int GetHashCode() => HashCode.Combine(TrialId, Approach, Outcome, Note, Purposes.Count);
}

/// <summary>A trial was recorded by mistake.</summary>
public sealed record TrialRetracted(Guid TrialId, string Reason) : IUseCaseEvent;

/// <summary>A number was measured, in the unit that the framework gives.</summary>
public sealed record MeasurementTaken(string Measurement, decimal Value, string Note) : IUseCaseEvent;

/// <summary>A measured number no longer holds and no new one is known.</summary>
public sealed record MeasurementCleared(string Measurement, string Reason) : IUseCaseEvent;

/// <summary>The team decided. A later decision replaces this one.</summary>
/// <param name="DecisionId">The decision's id.</param>
/// <param name="MemberId">Who recorded it.</param>
/// <param name="Approaches">Approach ids in the framework's order: what to do now. Whether this follows the recommendation is computed, not stored.</param>
/// <param name="Target">
/// Approach ids in the framework's order: what to do later; empty where the team decided on one step only. Version 1 of this event had none.
/// </param>
/// <param name="Rationale">Why, in the team's words.</param>
/// <param name="Purposes">Ids of the needs that fine-tuning is meant to serve; empty where nobody said.</param>
/// <param name="Fallback">How the team falls back to the base model; empty where nobody said.</param>
/// <param name="DiverseExamplesPlan">How the training data stays diverse; empty where nobody said.</param>
[method: JsonConstructor]
public sealed record DecisionRecorded(
    Guid DecisionId,
    Guid MemberId,
    IReadOnlyList<string> Approaches,
    IReadOnlyList<string> Target,
    string Rationale,
    IReadOnlyList<string> Purposes,
    string Fallback,
    string DiverseExamplesPlan) : IUseCaseEvent
{
    /// <summary>Decided on one step only.</summary>
    public DecisionRecorded(
        Guid decisionId, Guid memberId, IReadOnlyList<string> approaches, string rationale, IReadOnlyList<string> purposes, string fallback, string diverseExamplesPlan)
        : this(decisionId, memberId, approaches, [], rationale, purposes, fallback, diverseExamplesPlan)
    {
    }

    public bool Equals(DecisionRecorded? other) =>
        other is not null
        && (DecisionId, MemberId, Rationale, Fallback, DiverseExamplesPlan)
            == (other.DecisionId, other.MemberId, other.Rationale, other.Fallback, other.DiverseExamplesPlan)
        && Approaches.SequenceEqual(other.Approaches) && Target.SequenceEqual(other.Target) && Purposes.SequenceEqual(other.Purposes);

    public override int GetHashCode() => HashCode.Combine(DecisionId, MemberId, Rationale, Approaches.Count);
}

/// <summary>A member was asked to review the decision.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="MemberId">Who is asked.</param>
/// <param name="DueOn">The day by which the review is wanted; null where no day is.</param>
/// <param name="Reason">What the one who asks adds; may be empty.</param>
public sealed record ReviewRequested(Guid DecisionId, Guid MemberId, DateOnly? DueOn, string Reason) : IUseCaseEvent;

/// <summary>A member is no longer asked to review the decision.</summary>
public sealed record ReviewRequestCancelled(Guid DecisionId, Guid MemberId) : IUseCaseEvent;

/// <summary>A member looked at the decision again.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="MemberId">Who reviewed it.</param>
/// <param name="Verdict">Whether to keep it.</param>
/// <param name="Reason">Why.</param>
/// <param name="SeenVersion">The version of the use case that the reviewer had seen; null where nobody said. Version 1 of this event had none.</param>
[method: JsonConstructor]
public sealed record DecisionReviewed(Guid DecisionId, Guid MemberId, ReviewVerdict Verdict, string Reason, long? SeenVersion) : IUseCaseEvent
{
    /// <summary>Reviewed without a word on what had been seen.</summary>
    public DecisionReviewed(Guid decisionId, Guid memberId, ReviewVerdict verdict, string reason)
        : this(decisionId, memberId, verdict, reason, null)
    {
    }
}

public enum ReviewVerdict
{
    Uphold,
    ChangeNeeded,
}

/// <summary>The team set the day on which it means to look at the decision again.</summary>
public sealed record RevisitDateSet(DateOnly Date, string Reason) : IUseCaseEvent;

/// <summary>The revisit date was taken away.</summary>
public sealed record RevisitDateCleared(string Reason) : IUseCaseEvent;

/// <summary>The review date came. The program itself records it, once for each date that was set.</summary>
public sealed record ReviewCameDue(DateOnly Date) : IUseCaseEvent;

/// <summary>The team means to look again once a measurement fulfils a condition.</summary>
public sealed record RevisitConditionSet(Guid ConditionId, string Measurement, Comparison Comparison, decimal Value, string Reason) : IUseCaseEvent;

/// <summary>A revisit condition was taken away.</summary>
public sealed record RevisitConditionCleared(Guid ConditionId, string Reason) : IUseCaseEvent;

/// <summary>A member said something about the use case.</summary>
public sealed record CommentAdded(Guid CommentId, Guid MemberId, string Text) : IUseCaseEvent;

/// <summary>A member pinned a note to a time of the history.</summary>
public sealed record AnnotationPinned(Guid AnnotationId, Guid MemberId, DateTimeOffset PinnedTo, string Text) : IUseCaseEvent;

/// <summary>A pinned note was removed; the history keeps what it said.</summary>
public sealed record AnnotationRemoved(Guid AnnotationId, string Reason) : IUseCaseEvent;

/// <summary>The use case is no longer worked on; its history stays.</summary>
public sealed record UseCaseArchived(string Reason) : IUseCaseEvent;

/// <summary>An archived use case is worked on again.</summary>
public sealed record UseCaseRestored(string Reason) : IUseCaseEvent;
