using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Ledger;

/// <summary>What is recommended for a use case now, and what it rests on. Written in the transaction that appends the event.</summary>
public sealed record CurrentRecommendation
{
    /// <summary>The use case's id.</summary>
    public required Guid Id { get; init; }

    public required Assessment Assessment { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    public required DateTimeOffset LastEventAt { get; init; }

    /// <summary>When the recommendation last became another.</summary>
    public required DateTimeOffset LastMovedAt { get; init; }

    public long Version => Assessment.UseCase.Version;
}
