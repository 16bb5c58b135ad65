using System.Text.Json.Serialization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;

namespace DecisionLedger.Web.Features.UseCases.History;

/// <summary>One event of a use case: what happened, who said so, and what it changed.</summary>
public sealed record HistoryLine
{
    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null where it was the program itself.</summary>
    public required HistoryActor? Actor { get; init; }

    public required string? CorrelationId { get; init; }

    /// <summary>logged, renamed, requirement, owner, tag, reviewRequest, reviewDue, need, answer, settlement, assignment, framework, sign, trial, measurement, decision, review, revisit, condition, comment, annotation or archived.</summary>
    public required string Kind { get; init; }

    /// <summary>What happened, in words.</summary>
    public required string Words { get; init; }

    /// <summary>What the member added in their own words; may be empty.</summary>
    public required string Said { get; init; }

    /// <summary>What else the member wrote, each text with its name; the API gives these with the event.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, string Text)> AlsoWritten { get; init; } = [];

    /// <summary>Who was asked to answer a question or to review the decision; null where something else happened.</summary>
    public required HistoryActor? Asked { get; init; }

    /// <summary>The new owner of the use case; null where something else happened.</summary>
    public required HistoryActor? Owner { get; init; }

    public required RecommendationStatus Status { get; init; }

    /// <summary>What was recommended after the event.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    public required IReadOnlyList<string> Target { get; init; }

    public required Support Support { get; init; }

    /// <summary>Whether the event made what is recommended another.</summary>
    public required bool Moved { get; init; }

    /// <summary>Null where the event changed neither the recommendation nor its rules nor its blockers.</summary>
    public required RecommendationChange? Change { get; init; }

    /// <summary>What the decision was after the event; null while undecided.</summary>
    public required IReadOnlyList<string>? Decided { get; init; }

    public required bool Drifted { get; init; }

    public required bool BeganDrift { get; init; }

    public required bool Contested { get; init; }

    public required bool Archived { get; init; }

    public required DateOnly? RevisitDate { get; init; }

    /// <summary>The framework under which it was read after the event.</summary>
    public required string Framework { get; init; }

    public required int FrameworkVersion { get; init; }

    /// <summary>What the version asked for recommends for the facts after the event; null where none was asked for.</summary>
    public required EntryUnderVersion? Under { get; init; }

    public static HistoryLine Of(ReviewHistoryEntry entry, MemberNames names, ReevaluatedEntry? under = null) => new()
    {
        Version = entry.Version,
        At = entry.At,
        Actor = entry.ActorId is { } actor ? new HistoryActor(actor, names.At(actor, entry.At)) : null,
        CorrelationId = entry.CorrelationId,
        Kind = entry.Kind,
        Words = entry.Words,
        Said = entry.Said,
        AlsoWritten = entry.AlsoWritten,
        Asked = entry is { Kind: "assignment" or "reviewRequest", Named: { } asked } ? new HistoryActor(asked.MemberId, names.At(asked.MemberId, entry.At)) : null,
        Owner = entry is { Kind: "owner", Named: { } owner } ? new HistoryActor(owner.MemberId, names.At(owner.MemberId, entry.At)) : null,
        Status = entry.Status,
        Now = entry.Path.Now,
        Target = entry.Path.Target,
        Support = entry.Support,
        Moved = entry.Moved,
        Change = entry.Change,
        Decided = entry.Decided,
        Drifted = entry.Drifted,
        BeganDrift = entry.BeganDrift,
        Contested = entry.Contested,
        Archived = entry.Archived,
        RevisitDate = entry.RevisitDate,
        Framework = entry.FrameworkId,
        FrameworkVersion = entry.FrameworkVersion,
        Under = under is null ? null : EntryUnderVersion.Of(under),
    };
}

/// <param name="Id">The member.</param>
/// <param name="Name">What the member was called that day. Null where the workspace does not know the member any more.</param>
public sealed record HistoryActor(Guid Id, string? Name);

/// <summary>What the version asked for recommends for the facts after the event.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version asked for.</param>
/// <param name="Status">Whether it recommends anything.</param>
/// <param name="Now">What it recommends for now.</param>
/// <param name="Target">What it recommends as the target.</param>
/// <param name="Parts">Whether that differs from what the version in use that day recommends.</param>
public sealed record EntryUnderVersion(string Framework, int FrameworkVersion, RecommendationStatus Status, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Parts)
{
    public static EntryUnderVersion Of(ReevaluatedEntry entry) =>
        new(entry.Under.Id, entry.Under.Version, entry.Status, entry.Path.Now, entry.Path.Target, entry.Parts);
}
