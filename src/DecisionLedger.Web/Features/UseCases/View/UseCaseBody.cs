using System.Collections.Immutable;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

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

    /// <summary>By question, who was asked to answer it.</summary>
    public required ImmutableDictionary<string, Assignment> Assignments { get; init; }

    public required ImmutableDictionary<string, SeenSign> Signs { get; init; }

    public required IReadOnlyList<RecordedTrial> Trials { get; init; }

    public required ImmutableDictionary<string, TakenMeasurement> Measurements { get; init; }

    /// <summary>The decision that stands, with its reviews; null while undecided.</summary>
    public required Decision? Decision { get; init; }

    /// <summary>How the decision stands to what is recommended: whether it follows it, and since when it drifts.</summary>
    public required DecisionStanding? Standing { get; init; }

    public required DateOnly? RevisitDate { get; init; }

    /// <summary>What, once measured, asks the team to look again.</summary>
    public required IReadOnlyList<RevisitCondition> RevisitConditions { get; init; }

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
            Assignments = useCase.Assignments,
            Signs = useCase.Signs,
            Trials = useCase.Trials,
            Measurements = useCase.Measurements,
            Decision = useCase.Decision,
            Standing = view.Assessment.Standing,
            RevisitDate = useCase.RevisitDate,
            RevisitConditions = useCase.RevisitConditions,
            Archived = useCase.Archived,
            Recommendation = view.Assessment.Recommendation,
        };
    }
}
