using System.Collections.Immutable;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>A use case at one point of its history. Every fact names the event that recorded it; the history says who did.</summary>
public sealed record UseCaseBody
{
    public required Guid Id { get; init; }

    /// <summary>The number of events until this point; also its ETag.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>When the last event until this point was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    public required string Requirement { get; init; }

    /// <summary>The member who owns it: whoever created it, until somebody changes that. Null where the program created it.</summary>
    public required Guid? Owner { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The framework under which it is read.</summary>
    public required string Framework { get; init; }

    public required int FrameworkVersion { get; init; }

    public required UseCaseState State { get; init; }

    public required ImmutableDictionary<string, StatedNeed> Needs { get; init; }

    /// <summary>Each question that someone answered: what the team's answers add up to, and each member's own.</summary>
    public required IReadOnlyList<TeamAnswer> Answers { get; init; }

    /// <summary>Answers to questions that were reworded after the framework version they were given under. They count until they are confirmed or changed.</summary>
    public required IReadOnlyList<AnswerToConfirm> AnswersToConfirm { get; init; }

    /// <summary>
    /// Paths of the needs and answers that were given before the requirement last changed. They count until somebody confirms or changes them.
    /// </summary>
    public required IReadOnlyList<string> FactsToConfirm { get; init; }

    /// <summary>The event that last changed the requirement, changes that were taken back not counted; null where it reads as it did at first.</summary>
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

    /// <summary>Measurements that ask the team for a review.</summary>
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
            Owner = view.OwnerId,
            Tags = useCase.Tags,
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
/// <param name="Version">The number of the event looked at.</param>
/// <param name="Recommendation">What is recommended for its facts at that point, with the version asked for, or else with the one in use that day.</param>
/// <param name="ThatDay">The version in use at that point, and what it recommended.</param>
/// <param name="Parts">Whether the two versions give different recommendations.</param>
/// <param name="Parting">How the two versions differ, in words: before is the version in use that day, after the one asked for. Empty where they are the same.</param>
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

/// <summary>What was recommended at a point, with the version in use then. Later versions do not change it.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version of it.</param>
/// <param name="Recommendation">What was recommended.</param>
public sealed record ReadingThatDay(string Framework, int FrameworkVersion, Recommendation Recommendation)
{
    public static ReadingThatDay Of(FrameworkKey framework, Recommendation recommendation) => new(framework.Id, framework.Version, recommendation);
}
