using System.Collections.Frozen;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>
/// A use case at one moment as a fold carries it: everything that the next event can build on, and nothing that follows from it. Recording, time travel
/// and rebuilding all come through <see cref="After"/>; there is no second path. Stored, it is the point from which a later fold begins.
/// </summary>
public sealed record AssessmentOutline
{
    public required UseCase UseCase { get; init; }

    public required RecommendationOutline Outline { get; init; }

    /// <summary>Null while undecided.</summary>
    public DecisionStanding? Standing { get; init; }

    /// <summary>Whether the team's answers to a question tie, and no owner broke the tie.</summary>
    public bool Contested { get; init; }

    /// <summary>What the next event changes one fact of; not stored, and laid out anew where it is missing.</summary>
    private FoldedFacts? Facts { get; init; }

    /// <summary>The use case once one more event has happened.</summary>
    /// <param name="before">Null for the first event.</param>
    /// <param name="happened">The event.</param>
    /// <param name="frameworks">The framework of a version.</param>
    /// <exception cref="ImpossibleHistoryException">The history is impossible.</exception>
    public static AssessmentOutline After(AssessmentOutline? before, IUseCaseEvent happened, FrameworkLookup frameworks)
    {
        var useCase = UseCase.Evolve(before?.UseCase, happened);
        if (before is not null && !ChangesFacts(happened))
            return before with { UseCase = useCase };

        var framework = frameworks(useCase.Framework);
        var facts = before?.Facts?.After(happened, useCase, framework) ?? FoldedFacts.Of(useCase, framework);
        var outline = ReferenceEquals(facts.Sheet, before?.Facts?.Sheet) ? before.Outline : Evaluator.Outline(facts.Sheet);
        return new AssessmentOutline
        {
            UseCase = useCase,
            Outline = outline,
            Contested = facts.Contested,
            Facts = facts,
            Standing = StandingAfter(happened, useCase, before?.Standing, before?.Outline, outline),
        };
    }

    /// <summary>Folds a whole history, or the part of it up to a moment.</summary>
    /// <returns>Null where there is no event.</returns>
    public static AssessmentOutline? Of(IEnumerable<IUseCaseEvent> history, FrameworkLookup frameworks) => From(null, history, frameworks);

    /// <summary>Goes on from a moment. Gives what <see cref="After"/> gives event by event.</summary>
    /// <param name="begin">Where to begin; null to begin with the first event.</param>
    /// <param name="since">The events after that moment.</param>
    /// <param name="frameworks">The framework of a version.</param>
    /// <returns>Null where there is nothing to begin with and no event.</returns>
    public static AssessmentOutline? From(AssessmentOutline? begin, IEnumerable<IUseCaseEvent> since, FrameworkLookup frameworks)
    {
        var events = since as IReadOnlyList<IUseCaseEvent> ?? [.. since];

        // How a decision stands depends on every recommendation since it was taken; what was recommended before it no longer shows.
        var first = events.Count - 1;
        while (first >= 0 && events[first] is not DecisionRecorded)
            first--;
        if (first < 0 && begin?.UseCase.Decision is null)
            first = events.Count - 1;
        if (first <= 0)
            return events.Aggregate(begin, (outline, happened) => After(outline, happened, frameworks));

        var useCase = begin?.UseCase;
        for (var i = 0; i < first; i++)
            useCase = UseCase.Evolve(useCase, events[i]);
        var current = Undecided(useCase!, frameworks);
        for (var i = first; i < events.Count; i++)
            current = After(current, events[i], frameworks);
        return current;
    }

    /// <summary>The state that a list shows.</summary>
    /// <param name="today">The reader's day: a revisit date is due on it or before it.</param>
    public UseCaseState StateOn(DateOnly today) =>
        UseCaseStates.MostPressing(
            UseCase.Archived,
            Standing is { Drift: not null },
            UseCase.Decision?.ChangeRequest is not null,
            UseCase.ReviewDueOn(today),
            UseCase.RequirementChangedSinceDecision is not null,
            Contested,
            UseCase.Decision is not null);

    /// <summary>How the decision stands once an event has changed what is known.</summary>
    internal static DecisionStanding? StandingAfter(
        IUseCaseEvent happened, UseCase useCase, DecisionStanding? before, RecommendationOutline? was, RecommendationOutline outline) => happened switch
        {
            DecisionRecorded => DecisionStanding.Taken(useCase.Decision!, outline),
            DecisionReviewed { Verdict: ReviewVerdict.Uphold } => before?.Upheld(outline),
            // How a decision stands follows from the path since it was taken or kept: where that is the same, so is this.
            _ when before is null || was!.SaysTheSameAs(outline) => before,
            _ => before.AfterChange(was, outline, useCase.Version),
        };

    internal static bool ChangesFacts(IUseCaseEvent happened) => happened is not
        (UseCaseRenamed or RequirementChanged or OwnerChanged or TagAdded or TagRemoved or ReviewRequested or ReviewRequestCancelled or RevisitDateSet or RevisitDateCleared or ReviewCameDue or RevisitConditionSet or RevisitConditionCleared
        or QuestionAssigned or QuestionUnassigned or CommentAdded or AnnotationPinned or AnnotationRemoved or UseCaseArchived or UseCaseRestored);

    private static AssessmentOutline Undecided(UseCase useCase, FrameworkLookup frameworks)
    {
        var facts = FoldedFacts.Of(useCase, frameworks(useCase.Framework));
        return new AssessmentOutline { UseCase = useCase, Outline = Evaluator.Outline(facts.Sheet), Contested = facts.Contested, Facts = facts };
    }
}

/// <summary>
/// The facts of a use case laid out for the rules, carried from one event to the next: most events change one of them, and laying all of them out again
/// would cost more than asking the rules.
/// </summary>
/// <param name="Sheet">Never changed once it is here: a later moment gets a copy.</param>
/// <param name="Contested">Whether the team's answers to a question tie.</param>
internal sealed record FoldedFacts(FactVector Sheet, bool Contested)
{
    public static FoldedFacts Of(UseCase useCase, Framework framework)
    {
        var facts = useCase.ToFacts();
        return new FoldedFacts(FactVector.Of(framework.Book, facts), facts.Contested.Count > 0);
    }

    /// <param name="happened">An event that may change facts.</param>
    /// <param name="useCase">The use case with it.</param>
    /// <param name="framework">The version that it is read under with it.</param>
    public FoldedFacts After(IUseCaseEvent happened, UseCase useCase, Framework framework)
    {
        if (!ReferenceEquals(Sheet.Book, framework.Book))
            return Of(useCase, framework);
        var book = Sheet.Book;
        return happened switch
        {
            NeedStated e => With(book.NeedIds, e.Need, sheet => sheet.Needs, (sbyte)e.Level),
            NeedCleared e => With(book.NeedIds, e.Need, sheet => sheet.Needs, FactVector.Unknown),
            SignSeen e => With(book.SignIds, e.Sign, sheet => sheet.Signs, true),
            SignCleared e => With(book.SignIds, e.Sign, sheet => sheet.Signs, false),
            MeasurementTaken e => With(book.MeasurementIds, e.Measurement, sheet => sheet.Measurements, (decimal?)e.Value),
            MeasurementCleared e => With(book.MeasurementIds, e.Measurement, sheet => sheet.Measurements, null),
            ChecklistAnswered e => Answered(e.Question, useCase),
            AnswerWithdrawn e => Answered(e.Question, useCase),
            AnswerSettled e => Answered(e.Question, useCase),
            DecisionReviewed => this,
            DecisionRecorded => this with { Sheet = Sheet.Copy(Sheet.Facts with { Decision = useCase.Decision!.ToStandingDecision() }) },
            _ => Of(useCase, framework),
        };
    }

    private FoldedFacts With<T>(FrozenDictionary<string, int> positions, string id, Func<FactVector, T[]> facts, T fact)
    {
        if (!positions.TryGetValue(id, out var position) || EqualityComparer<T>.Default.Equals(facts(Sheet)[position], fact))
            return this;
        var sheet = Sheet.Copy();
        facts(sheet)[position] = fact;
        return this with { Sheet = sheet };
    }

    private FoldedFacts Answered(string question, UseCase useCase)
    {
        var (answer, contested) = Consensus.Of(question, useCase);
        var folded = With(Sheet.Book.QuestionIds, question, sheet => sheet.Answers, answer switch
        {
            AnswerValue.Yes => FactVector.Yes,
            AnswerValue.No => FactVector.No,
            _ => FactVector.Unknown,
        });
        // A tie that was there may be this question's or another's.
        var anyContested = contested || (Contested && Consensus.AllOf(useCase).Any(team => team.Contested));
        return anyContested == folded.Contested ? folded : folded with { Contested = anyContested };
    }
}
