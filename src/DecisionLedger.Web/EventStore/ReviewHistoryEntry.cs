using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.EventStore;

/// <summary>One event of a use case as its history shows it: what happened, who said so, and what it changed.</summary>
public sealed record ReviewHistoryEntry : IRecordedMeanwhile
{
    public required Guid UseCaseId { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The member whose request appended the event; null where it was the program itself.</summary>
    public Guid? ActorId { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>One of <see cref="EventKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Words { get; init; }

    /// <summary>What the member added in their own words; may be empty.</summary>
    public required string Said { get; init; }

    /// <summary>What else the member wrote, each text with its name.</summary>
    public IReadOnlyList<(string Name, string Text)> AlsoWritten { get; init; } = [];

    /// <summary>The member whom the event names, and the word that joins the name to <see cref="Words"/>; null where it names none.</summary>
    public (string Joint, Guid MemberId)? Named { get; init; }

    public required string Title { get; init; }

    public required RecommendationStatus Status { get; init; }

    public required RecommendedPath Path { get; init; }

    public required Support Support { get; init; }

    /// <summary>Null where the event changed neither the recommendation nor its rules nor its blockers.</summary>
    public RecommendationChange? Change { get; init; }

    /// <summary>Whether the event made what is recommended another.</summary>
    public required bool Moved { get; init; }

    /// <summary>What was decided, as it stands after the event; null while undecided.</summary>
    public IReadOnlyList<string>? Decided { get; init; }

    /// <summary>Whether the decision follows what was recommended when it was taken or last kept; null while undecided.</summary>
    public bool? Follows { get; init; }

    /// <summary>Whether the decision is adrift after the event.</summary>
    public required bool Drifted { get; init; }

    /// <summary>What set it adrift; null where it is not.</summary>
    public Drift? Drift { get; init; }

    /// <summary>How many gates hold the target back.</summary>
    public int Blockers { get; init; }

    /// <summary>Whether this event is the one that set it adrift.</summary>
    public required bool BeganDrift { get; init; }

    public required bool Contested { get; init; }

    public required bool Archived { get; init; }

    public DateOnly? RevisitDate { get; init; }

    /// <summary>Whether a measurement had met a revisit condition, and nobody had looked since.</summary>
    public bool RevisitMet { get; init; }

    /// <summary>The framework that it was read under after the event.</summary>
    public string FrameworkId { get; init; } = PublishedFrameworks.CustomiseLlm;

    /// <summary>The version of it.</summary>
    public int FrameworkVersion { get; init; } = 1;
}
