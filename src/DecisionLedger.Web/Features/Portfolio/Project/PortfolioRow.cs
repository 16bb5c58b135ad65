using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>A use case as the portfolio lists it.</summary>
public sealed record PortfolioRow
{
    /// <summary>The states, the most pressing first. A state's place is how the tables know it.</summary>
    public static readonly UseCaseState[] Pressing = [.. UseCaseStates.InOrder];

    /// <summary>A state's place among the <see cref="Pressing"/> ones.</summary>
    public static short RankOf(UseCaseState state) => (short)Array.IndexOf(Pressing, state);

    /// <summary>The use case's id.</summary>
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The first 300 characters of the requirement.</summary>
    public required string Requirement { get; init; }

    /// <summary>Who owns it; null where nobody knows.</summary>
    public Guid? OwnerId { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required long Version { get; init; }

    public required RecommendationStatus Status { get; init; }

    public required RecommendedPath Path { get; init; }

    /// <summary>The recommended target's approach ids joined by a plus sign; empty where not enough is known.</summary>
    public string TargetKey => string.Join('+', Path.Target);

    public required Support Support { get; init; }

    /// <summary>What was decided; null while undecided.</summary>
    public IReadOnlyList<string>? Decided { get; init; }

    /// <summary>Whether the decision follows what was recommended when it was taken or upheld; null while undecided.</summary>
    public bool? Follows { get; init; }

    public Drift? Drift { get; init; }

    public bool Drifted => Drift is not null;

    /// <summary>What is worked out of the use case itself, for the rows that somebody reads.</summary>
    public RowDetails? Details { get; init; }

    public required bool HasDecision { get; init; }

    public required bool Contested { get; init; }

    /// <summary>Whether a review requests a change of the decision.</summary>
    public bool ChangeRequested { get; init; }

    /// <summary>Whether the requirement changed since the decision was recorded or kept.</summary>
    public bool RequirementChanged { get; init; }

    public required bool Archived { get; init; }

    public DateOnly? RevisitDate { get; init; }

    /// <summary>Whether a measurement met a revisit condition, and nobody has looked since.</summary>
    public bool RevisitMet { get; init; }

    public string FrameworkId { get; init; } = PublishedFrameworks.CustomiseLlm;

    public int FrameworkVersion { get; init; } = 1;

    public FrameworkKey Framework => new(FrameworkId, FrameworkVersion);

    /// <summary>How many gates hold fine-tuning back.</summary>
    public required int Blockers { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    public required DateTimeOffset LastEventAt { get; init; }

    public required DateTimeOffset LastMovedAt { get; init; }

    /// <param name="today">The reader's day.</param>
    public UseCaseState StateOn(DateOnly today) =>
        UseCaseStates.MostPressing(Archived, Drifted, ChangeRequested, RevisitMet || RevisitDate <= today, RequirementChanged, Contested, HasDecision);
}
