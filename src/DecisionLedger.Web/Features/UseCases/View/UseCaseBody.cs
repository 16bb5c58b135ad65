using System.Collections.Immutable;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>A use case at one moment, as the API gives it. Every fact names the version of the event that stated it; the history says who did.</summary>
public sealed record UseCaseBody
{
    public required Guid Id { get; init; }

    /// <summary>The number of events until this moment; also its ETag.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>When the last event until this moment was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    public required string Requirement { get; init; }

    /// <summary>The framework under which it is read.</summary>
    public required string Framework { get; init; }

    public required int FrameworkVersion { get; init; }

    public required UseCaseState State { get; init; }

    public required ImmutableDictionary<string, StatedNeed> Needs { get; init; }

    /// <summary>Each question that someone answered: what the team's answers add up to, and each member's own.</summary>
    public required IReadOnlyList<TeamAnswer> Answers { get; init; }

    /// <summary>Answers to questions that read otherwise since the framework version they were given under; they count, and wait to be given anew.</summary>
    public required IReadOnlyList<AnswerToConfirm> AnswersToConfirm { get; init; }

    /// <summary>
    /// Paths of the needs and answers that were given before the requirement last changed. They count, and wait until somebody states them again, with the
    /// same value or another.
    /// </summary>
    public required IReadOnlyList<string> FactsToConfirm { get; init; }

    /// <summary>The event that last changed the requirement; null where it reads as it did at first.</summary>
    public required long? RequirementAtVersion { get; init; }

    /// <summary>By question, who was asked to answer it.</summary>
    public required ImmutableDictionary<string, Assignment> Assignments { get; init; }

    public required ImmutableDictionary<string, SeenSign> Signs { get; init; }

    public required IReadOnlyList<RecordedTrial> Trials { get; init; }

    public required ImmutableDictionary<string, TakenMeasurement> Measurements { get; init; }

    /// <summary>The current decision with its reviews; null while undecided.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>The review that requests a change of the decision; null where none does. It counts until the decision is replaced or a later review keeps it.</summary>
    public required Review? ChangeRequest { get; init; }

    /// <summary>The event that changed the requirement since the decision was recorded or a review last kept it; null where none did.</summary>
    public required long? RequirementChangedSinceDecision { get; init; }

    /// <summary>How the decision compares to the recommendation: whether it follows it, and since when it no longer matches.</summary>
    public required DecisionStanding? Standing { get; init; }

    public required DateOnly? RevisitDate { get; init; }

    /// <summary>What, once measured, asks the team to look again.</summary>
    public required IReadOnlyList<RevisitCondition> RevisitConditions { get; init; }

    /// <summary>Notes that members pinned to a time of the history.</summary>
    public required IReadOnlyList<Annotation> Annotations { get; init; }

    public required bool Archived { get; init; }

    public required Recommendation Recommendation { get; init; }

    public static UseCaseBody Of(UseCaseView view, DateOnly today)
    {
        var useCase = view.Assessment.UseCase;
        return new UseCaseBody
        {
            Id = view.Id,
            Version = view.Version,
            LoggedAt = view.LoggedAt,
            At = view.At,
            Title = useCase.Title,
            Requirement = useCase.Requirement,
            Framework = useCase.FrameworkId,
            FrameworkVersion = useCase.FrameworkVersion,
            State = view.Assessment.StateOn(today),
            Needs = useCase.Needs,
            Answers = useCase.TeamAnswers,
            AnswersToConfirm = view.Assessment.AnswersToConfirm,
            FactsToConfirm = EarlierRequirement.FactsToConfirm(useCase, view.Framework),
            RequirementAtVersion = useCase.RequirementAtVersion,
            Assignments = useCase.Assignments,
            Signs = useCase.Signs,
            Trials = useCase.Trials,
            Measurements = useCase.Measurements,
            Decision = useCase.Decision,
            ChangeRequest = useCase.Decision?.ChangeRequest,
            RequirementChangedSinceDecision = useCase.RequirementChangedSinceDecision,
            Standing = view.Assessment.Standing,
            RevisitDate = useCase.RevisitDate,
            RevisitConditions = useCase.RevisitConditions,
            Annotations = useCase.Annotations,
            Archived = useCase.Archived,
            Recommendation = view.Assessment.Recommendation,
        };
    }
}

/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">Its version at the moment looked at.</param>
/// <param name="Recommendation">What is recommended for its facts of that moment, under the version asked for, or under that day's where none was.</param>
/// <param name="ThatDay">The version under which the use case was read at that moment, and what was recommended under it.</param>
/// <param name="Parts">Whether the two versions recommend otherwise.</param>
/// <param name="Parting">Where the two versions part, in words: before is that day's version, after the one asked for. Empty where they are one.</param>
public sealed record UseCaseEvaluation(Guid UseCaseId, long Version, Evaluation Recommendation, ReadingThatDay ThatDay, bool Parts, IReadOnlyList<Difference> Parting)
{
    /// <param name="view">The use case at the moment.</param>
    /// <param name="under">The version to read it under.</param>
    public static UseCaseEvaluation Of(UseCaseView view, Framework under)
    {
        var reading = Reevaluation.Of(view.Assessment, under);
        var parting = Domain.Assessments.VersionDifference.Between(reading, view.Assessment.UseCase, view.Framework, under);
        return new UseCaseEvaluation(
            view.Id, view.Version, Evaluation.Of(under, view.Assessment.UseCase.ToFacts()), ReadingThatDay.Of(reading.ThatDay, reading.RecommendedThatDay), reading.Parts, parting);
    }
}

/// <summary>What was recommended at a moment, under the version that the use case was read under then. It stays so, whatever versions follow.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version of it.</param>
/// <param name="Recommendation">What was recommended.</param>
public sealed record ReadingThatDay(string Framework, int FrameworkVersion, Recommendation Recommendation)
{
    public static ReadingThatDay Of(FrameworkKey framework, Recommendation recommendation) => new(framework.Id, framework.Version, recommendation);
}
