using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// What a framework version says of the facts as they stand: a path from what to do now to the target, with what must come true in between.
/// Computed, never typed in. Lists of approaches come in the order of the framework.
/// </summary>
public sealed record Recommendation
{
    public required int FrameworkVersion { get; init; }

    public required RecommendationStatus Status { get; init; }

    public IReadOnlyList<string> Now { get; init; } = [];

    public IReadOnlyList<string> Target { get; init; } = [];

    public IReadOnlyList<string> NowPatterns { get; init; } = [];

    public IReadOnlyList<string> TargetPatterns { get; init; } = [];

    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    public IReadOnlyList<FrameworkWarning> Warnings { get; init; } = [];

    /// <summary>Rules that did not fire but would have, had one or two facts been otherwise.</summary>
    public IReadOnlyList<NearMiss> NearMisses { get; init; } = [];

    /// <summary>Support per family, each 0 to 1. For pictures only, never for the verdict.</summary>
    public required Support Support { get; init; }

    public required ChecklistTally Checklist { get; init; }

    /// <summary>Fact paths (needs.knowledge) to state first while too little is known; empty otherwise.</summary>
    public IReadOnlyList<string> StateFirst { get; init; } = [];

    /// <summary>What the approaches of <see cref="Now"/> take to set up; null while too little is known, or where the framework says nothing of costs.</summary>
    public SetUpCost? NowCost { get; init; }

    /// <summary>What the approaches of <see cref="Target"/> take to set up; null while too little is known, or where the framework says nothing of costs.</summary>
    public SetUpCost? TargetCost { get; init; }

    /// <summary>The part of it that an event can change, without words.</summary>
    [JsonIgnore]
    public RecommendationOutline Outline => new()
    {
        Status = Status,
        Now = Now,
        Target = Target,
        Rules = [.. Reasons.Select(reason => reason.Rule).Distinct()],
        Gates = [.. Blockers.Select(blocker => blocker.Rule).Distinct()],
        Support = Support,
    };

    /// <summary>Whether two recommendations tell a team to do the same: status and path. Reasons and pictures may differ.</summary>
    public bool SaysTheSameAs(Recommendation other) =>
        Status == other.Status && Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);
}
