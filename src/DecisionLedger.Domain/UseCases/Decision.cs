using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases;

/// <summary>The decision that stands, with the reviews it has had.</summary>
public sealed record Decision
{
    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required ImmutableList<string> Approaches { get; init; }

    public required string Rationale { get; init; }

    public ImmutableList<string> Purposes { get; init; } = [];

    public string Fallback { get; init; } = "";

    public string DiverseExamplesPlan { get; init; } = "";

    public required long AtVersion { get; init; }

    public ImmutableList<Review> Reviews { get; init; } = [];

    public StandingDecision ToStandingDecision() => new(Approaches, Purposes, Fallback.Length > 0, DiverseExamplesPlan.Length > 0);
}

public sealed record Review(Guid MemberId, ReviewVerdict Verdict, string Reason, long AtVersion);
