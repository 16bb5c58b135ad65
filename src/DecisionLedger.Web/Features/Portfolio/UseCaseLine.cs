using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Portfolio.Project;

namespace DecisionLedger.Web.Features.Portfolio;

/// <summary>A use case in a list.</summary>
public sealed record UseCaseLine
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The member who owns it: whoever created it, until somebody changes that. Null where the program created it.</summary>
    public required Guid? Owner { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required long Version { get; init; }

    public required UseCaseState State { get; init; }

    public required RecommendationStatus Status { get; init; }

    /// <summary>What is recommended now.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    public required IReadOnlyList<string> Target { get; init; }

    public required Support Support { get; init; }

    /// <summary>What was decided; null while undecided.</summary>
    public required IReadOnlyList<string>? Decided { get; init; }

    /// <summary>What was decided for later; empty where one step was decided on, or nothing.</summary>
    public required IReadOnlyList<string> DecidedTarget { get; init; }

    /// <summary>Whether a review requests a change of the decision: until it is replaced, or a later review keeps it.</summary>
    public required bool ChangeRequested { get; init; }

    /// <summary>Whether the requirement changed since the decision was recorded or a review kept it.</summary>
    public required bool RequirementChanged { get; init; }

    /// <summary>How far open answers can still change what is recommended.</summary>
    public required StabilityLevel? Stability { get; init; }

    /// <summary>Why, in a sentence or two.</summary>
    public required string? StabilityReason { get; init; }

    public required bool Drifted { get; init; }

    public required bool Contested { get; init; }

    public required bool Archived { get; init; }

    public required DateOnly? RevisitDate { get; init; }

    /// <summary>When the last event until this point was recorded.</summary>
    public required DateTimeOffset LastEventAt { get; init; }

    /// <param name="today">The day on which revisit dates are due.</param>
    public static UseCaseLine Of(PortfolioRow row, DateOnly today) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Owner = row.OwnerId,
        Tags = row.Tags,
        Version = row.Version,
        State = row.StateOn(today),
        Status = row.Status,
        Now = row.Path.Now,
        Target = row.Path.Target,
        Support = row.Support,
        Decided = row.Decided,
        DecidedTarget = row.Details?.DecidedTarget ?? [],
        ChangeRequested = row.ChangeRequested,
        RequirementChanged = row.RequirementChanged,
        Stability = row.Details?.Stability,
        StabilityReason = row.Details?.Reason,
        Drifted = row.Drifted,
        Contested = row.Contested,
        Archived = row.Archived,
        RevisitDate = row.RevisitDate,
        LastEventAt = row.LastEventAt,
    };
}

/// <summary>A recommended target as the portfolio groups by it: approach ids joined by a plus sign, empty where not enough is known.</summary>
public static class TargetKey
{
    public static string[] ApproachesOf(string target) => target.Split('+', StringSplitOptions.RemoveEmptyEntries);

    /// <returns>A framework that names all of the target's approaches; null where none does.</returns>
    public static Framework? FrameworkOf(string target, IEnumerable<Framework> frameworks) =>
        frameworks.FirstOrDefault(framework => ApproachesOf(target).All(approach => framework.Approach(approach) is not null));
}
