using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Assessments;

/// <summary>
/// A use case at one moment: its facts, what the framework says of them with every reason, and how the team's decision stands to that. What only folds
/// events does so with the <see cref="AssessmentOutline"/>; this is for a moment that somebody reads.
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
        if (before is not null && !AssessmentOutline.ChangesFacts(happened))
            return before with { UseCase = useCase };

        var recommendation = Evaluator.Evaluate(frameworks(useCase.Framework), useCase.ToFacts());
        return new Assessment
        {
            UseCase = useCase,
            Recommendation = recommendation,
            Standing = AssessmentOutline.StandingAfter(happened, useCase, before?.Standing, before?.Recommendation.Outline, recommendation.Outline),
            AnswersToConfirm = StaleAnswers.AnswersOf(useCase, frameworks),
        };
    }

    /// <summary>Folds a whole history, or the part of it up to a moment. Gives what <see cref="After"/> gives event by event.</summary>
    /// <returns>Null where there is no event.</returns>
    public static Assessment? Of(IReadOnlyList<IUseCaseEvent> history, FrameworkLookup frameworks) =>
        AssessmentOutline.Of(history, frameworks) is { } outline ? Of(outline, frameworks) : null;

    /// <summary>Goes on from a moment that was kept, and evaluates in full once, at the end.</summary>
    public static Assessment From(AssessmentOutline snapshot, IEnumerable<IUseCaseEvent> since, FrameworkLookup frameworks) =>
        Of(AssessmentOutline.From(snapshot, since, frameworks)!, frameworks);

    /// <summary>Explains a moment: evaluates in full what the fold carried as an outline.</summary>
    public static Assessment Of(AssessmentOutline outline, FrameworkLookup frameworks) => new()
    {
        UseCase = outline.UseCase,
        Recommendation = Evaluator.Evaluate(frameworks(outline.UseCase.Framework), outline.UseCase.ToFacts()),
        Standing = outline.Standing,
        AnswersToConfirm = StaleAnswers.AnswersOf(outline.UseCase, frameworks),
    };

    /// <summary>What a fold carries of this moment.</summary>
    [JsonIgnore]
    public AssessmentOutline Outline => new() { UseCase = UseCase, Outline = Recommendation.Outline, Standing = Standing, Contested = Contested };

    /// <summary>The state that a list shows.</summary>
    /// <param name="today">The reader's day: a revisit date is due on it or before it.</param>
    public UseCaseState StateOn(DateOnly today) => Outline.StateOn(today);

    public bool Contested => UseCase.TeamAnswers.Any(a => a.Contested);
}

/// <summary>A member's answer to a question that was reworded later.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="MemberId">Who answered.</param>
/// <param name="Asked">What the question asked then.</param>
public sealed record AnswerToConfirm(string Question, Guid MemberId, string Asked);

/// <summary>What a change of framework version leaves to be confirmed.</summary>
public static class StaleAnswers
{
    public static ImmutableList<AnswerToConfirm> AnswersOf(UseCase useCase, FrameworkLookup frameworks)
    {
        if (useCase.Adoptions.IsEmpty)
            return [];
        var today = frameworks(useCase.Framework);
        return
        [
            .. from answer in useCase.Answers
               let under = useCase.FrameworkAt(answer.AtVersion)
               where under != useCase.Framework
               let fact = FactPath.Answer(answer.Question)
               let then = frameworks(under)
               where today.DefinitionOf(fact) is { } asks && then.DefinitionOf(fact) is { } asked && asks != asked
               select new AnswerToConfirm(answer.Question, answer.MemberId, then.Question(answer.Question)!.Text),
        ];
    }
}
