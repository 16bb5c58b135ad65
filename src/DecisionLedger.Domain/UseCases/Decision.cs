using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases;

/// <summary>The current decision and its reviews.</summary>
public sealed record Decision
{
    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>What the team does now.</summary>
    public required ImmutableList<string> Approaches { get; init; }

    /// <summary>What the team does later; empty where it decided on one step only.</summary>
    public ImmutableList<string> Target { get; init; } = [];

    public required string Rationale { get; init; }

    public ImmutableList<string> Purposes { get; init; } = [];

    public string Fallback { get; init; } = "";

    public string DiverseExamplesPlan { get; init; } = "";

    public required long AtVersion { get; init; }

    public ImmutableList<Review> Reviews { get; init; } = [];

    /// <summary>Who is asked to review the decision and has not yet, in the order in which they were asked.</summary>
    public ImmutableList<ReviewRequest> ReviewRequests { get; init; } = [];

    /// <summary>All that was decided on, for now or later, those for now first.</summary>
    [JsonIgnore]
    public ImmutableList<string> Everything => Target.IsEmpty ? Approaches : [.. Approaches.Union(Target)];

    /// <summary>
    /// The review that asks for a change of this decision; null where none does. It counts until the decision is replaced or a later review keeps it,
    /// whoever gives that one.
    /// </summary>
    [JsonIgnore]
    public Review? ChangeRequest => Reviews.LastOrDefault() is { Verdict: ReviewVerdict.ChangeNeeded } last ? last : null;

    /// <summary>The version of the event with which the team last stood by this decision: that recorded it, or the last review that kept it.</summary>
    [JsonIgnore]
    public long KeptAtVersion => Reviews.LastOrDefault(review => review.Verdict == ReviewVerdict.Uphold)?.AtVersion ?? AtVersion;

    public StandingDecision ToStandingDecision() => new(Everything, Purposes, Fallback.Length > 0, DiverseExamplesPlan.Length > 0);
}

/// <param name="MemberId">Who reviewed the decision.</param>
/// <param name="Verdict">Whether to keep it.</param>
/// <param name="Reason">Why.</param>
/// <param name="AtVersion">The event that recorded it.</param>
/// <param name="SeenVersion">The version of the use case that the reviewer had seen; null where nobody said.</param>
public sealed record Review(Guid MemberId, ReviewVerdict Verdict, string Reason, long AtVersion, long? SeenVersion = null);

/// <summary>A member is asked to review the decision; it ends with that member's review, or with the decision.</summary>
/// <param name="MemberId">Who is asked.</param>
/// <param name="DueOn">The day by which the review is wanted; null where no day is.</param>
/// <param name="Note">What the one who asks adds; may be empty.</param>
/// <param name="AtVersion">The event that asked.</param>
public sealed record ReviewRequest(Guid MemberId, DateOnly? DueOn, string Note, long AtVersion);
