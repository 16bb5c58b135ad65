using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>
/// A use case at one moment: its facts, what the framework says of them, and how the team's decision stands to that. Recording, time travel
/// and rebuilding all come through <see cref="After"/>; there is no second path.
/// </summary>
public sealed record Assessment
{
    public required UseCase UseCase { get; init; }

    public required Recommendation Recommendation { get; init; }

    /// <summary>Null while undecided.</summary>
    public DecisionStanding? Standing { get; init; }

    /// <summary>Answers to questions that read otherwise under the framework version of today than under the one they were given under. They count, and wait to be confirmed.</summary>
    public ImmutableList<AnswerToConfirm> AnswersToConfirm { get; init; } = [];

    /// <summary>The assessment once one more event has happened.</summary>
    /// <param name="before">Null for the first event.</param>
    /// <param name="happened">The event.</param>
    /// <param name="frameworks">The framework of a version.</param>
    /// <exception cref="ImpossibleHistoryException">The history is impossible.</exception>
    public static Assessment After(Assessment? before, IUseCaseEvent happened, FrameworkLookup frameworks)
    {
        var useCase = UseCase.Evolve(before?.UseCase, happened);
        if (before is not null && !ChangesFacts(happened))
            return before with { UseCase = useCase };

        var recommendation = Evaluator.Evaluate(frameworks(useCase.Framework), useCase.ToFacts());
        var standing = happened switch
        {
            DecisionRecorded => DecisionStanding.Taken(useCase.Decision!, recommendation),
            DecisionReviewed { Verdict: ReviewVerdict.Uphold } => before?.Standing?.Upheld(recommendation),
            _ => before?.Standing?.AfterChange(before.Recommendation, recommendation, useCase.Version),
        };
        return new Assessment
        {
            UseCase = useCase,
            Recommendation = recommendation,
            Standing = standing,
            AnswersToConfirm = ToConfirm.AnswersOf(useCase, frameworks),
        };
    }

    /// <summary>Folds a whole history, or the part of it up to a moment. Gives what <see cref="After"/> gives event by event.</summary>
    /// <returns>Null where there is no event.</returns>
    public static Assessment? Of(IReadOnlyList<IUseCaseEvent> history, FrameworkLookup frameworks)
    {
        if (history.Count == 0)
            return null;

        // How a decision stands depends on every recommendation since it was taken; what was recommended before it no longer shows.
        var begin = 0;
        for (var i = history.Count - 1; i > 0 && begin == 0; i--)
        {
            if (history[i] is DecisionRecorded)
                begin = i;
        }

        if (begin == 0)
            begin = history.Count - 1;

        UseCase? useCase = null;
        for (var i = 0; i < begin; i++)
            useCase = UseCase.Evolve(useCase, history[i]);

        var assessment = useCase is null
            ? null
            : new Assessment
            {
                UseCase = useCase,
                Recommendation = Evaluator.Evaluate(frameworks(useCase.Framework), useCase.ToFacts()),
                AnswersToConfirm = ToConfirm.AnswersOf(useCase, frameworks),
            };
        for (var i = begin; i < history.Count; i++)
            assessment = After(assessment, history[i], frameworks);
        return assessment;
    }

    /// <summary>The state that a list shows.</summary>
    /// <param name="today">The reader's day: a revisit date is due on it or before it.</param>
    public UseCaseState StateOn(DateOnly today) =>
        UseCaseStates.MostPressing(UseCase.Archived, Standing is { Drift: not null }, UseCase.ReviewDueOn(today), Contested, UseCase.Decision is not null);

    public bool Contested => UseCase.TeamAnswers.Any(a => a.Contested);

    private static bool ChangesFacts(IUseCaseEvent happened) => happened is not
        (UseCaseRenamed or RequirementChanged or RevisitDateSet or RevisitDateCleared or RevisitConditionSet or RevisitConditionCleared
        or QuestionAssigned or QuestionUnassigned or CommentAdded or UseCaseArchived or UseCaseRestored);
}
