using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// What a framework version recommends for the facts: a path from what to do now to the target, with what blocks it.
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

    /// <summary>Rules that do not apply but would if one or two facts were different.</summary>
    public IReadOnlyList<NearMiss> NearMisses { get; init; } = [];

    /// <summary>Support per family, each 0 to 1. For pictures only, never for the verdict.</summary>
    public required Support Support { get; init; }

    public required ChecklistTally Checklist { get; init; }

    /// <summary>Fact paths (needs.knowledge) to answer first while too little is known; else empty.</summary>
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

public enum RecommendationStatus
{
    /// <summary>No need is stated at all: never a guess.</summary>
    NotEnoughKnown,
    Recommended,
}

/// <summary>
/// What an event can change of a recommendation, without a word of explanation: cheap enough to be worked out for every event of a history, and small
/// enough to be stored with a use case. The same facts always give a full <see cref="Recommendation"/> that this is the outline of.
/// </summary>
public sealed record RecommendationOutline
{
    public required RecommendationStatus Status { get; init; }

    public IReadOnlyList<string> Now { get; init; } = [];

    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>The ids of the rules that apply, as in <see cref="Recommendation.Reasons"/>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The ids of the gates that block the target, as in <see cref="Recommendation.Blockers"/>.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    public required Support Support { get; init; }

    public bool Equals(RecommendationOutline? other) =>
        other is not null
        && Status == other.Status
        && Same(Now, other.Now)
        && Same(Target, other.Target)
        && Same(Rules, other.Rules)
        && Same(Gates, other.Gates)
        && Support.Equals(other.Support);

    public override int GetHashCode() => HashCode.Combine(Status, string.Join(',', Now), string.Join(',', Target), Rules.Count, Gates.Count);

    /// <summary>Whether two recommendations tell a team to do the same: status and path.</summary>
    public bool SaysTheSameAs(RecommendationOutline other) => Status == other.Status && Same(Now, other.Now) && Same(Target, other.Target);

    /// <summary>Whether two recommendations name the same path for the same rules and gates. Their support may differ.</summary>
    public bool RestsOnTheSameAs(RecommendationOutline other) =>
        Same(Now, other.Now) && Same(Target, other.Target) && Same(Rules, other.Rules) && Same(Gates, other.Gates);

    // A framework gives the same list for the same approaches, so that most comparisons end here.
    private static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) => ReferenceEquals(one, other) || one.SequenceEqual(other);
}

/// <summary>A rule that applies, the facts behind it, and its place in the source.</summary>
/// <param name="Rule">The rule's stable id, such as K1.</param>
/// <param name="Facts">Fact paths such as needs.knowledge, answers.capable, signs.longPrompts, trials.fewShot or measurements.promptTokens; never empty.</param>
/// <param name="Heading">The heading of the source; null where the framework cites none.</param>
/// <param name="Text">What the rule says, in words.</param>
/// <param name="Approach">The approach that the rule pulled in; null where it did something else (T1, Q1).</param>
public sealed record Reason(string Rule, IReadOnlyList<string> Facts, string? Heading, string Text, string? Approach);

/// <summary>What blocks the target, and what is missing to unblock it.</summary>
/// <param name="Rule">The stable id of the blocking rule, such as Q4.</param>
/// <param name="Facts">The paths of the facts that block; never empty.</param>
/// <param name="Heading">The heading of the source; null where the framework cites none.</param>
/// <param name="Text">What is missing, with the count where a number is known.</param>
public sealed record Blocker(string Rule, IReadOnlyList<string> Facts, string? Heading, string Text);

/// <summary>Something the source warns of; it never changes the verdict.</summary>
/// <param name="Id">The warning's stable id.</param>
/// <param name="Text">The warning in words.</param>
/// <param name="Heading">The myth or reason of the source; null where the framework cites none.</param>
/// <param name="Facts">The fact paths that raised it; empty where what is recommended raised it.</param>
public sealed record FrameworkWarning(string Id, string Text, string? Heading, IReadOnlyList<string> Facts);

/// <summary>A rule that almost applied.</summary>
/// <param name="Rule">The rule's stable id.</param>
/// <param name="Heading">The heading of the source; null where the framework cites none.</param>
/// <param name="Text">What the rule would have said.</param>
/// <param name="Missing">What was missing, in words, one entry a condition.</param>
/// <param name="Facts">The fact paths of the missing conditions.</param>
public sealed record NearMiss(string Rule, string? Heading, string Text, IReadOnlyList<string> Missing, IReadOnlyList<string> Facts);

/// <summary>The spectrum's brackets of several approaches, added up.</summary>
/// <param name="MinUsd">Lower end, US dollars.</param>
/// <param name="MaxUsd">Upper end, US dollars.</param>
/// <param name="OpenEnded">Whether the source leaves the upper end open ($10,000+).</param>
/// <param name="Time">The time brackets in words, such as "Hours, then days to weeks".</param>
public sealed record SetUpCost(decimal MinUsd, decimal MaxUsd, bool OpenEnded, string Time);

/// <summary>The checklist added up twice: as the source prints it, and as its questions really point.</summary>
public sealed record ChecklistTally(PrintedTally AsPrinted, CountedTally AsCounted, bool DisagreesWithRules);

/// <param name="Yes">Questions answered yes.</param>
/// <param name="No">Questions answered no.</param>
/// <param name="Leans">The id of the family that the checklist is about, the ids of the others (promptingOrRag), or even.</param>
public sealed record PrintedTally(int Yes, int No, string Leans);

/// <param name="For">Answers that count for what the checklist is about: a yes that counts for it, or a no where a yes counts against it.</param>
/// <param name="Against">Answers that count against it.</param>
/// <param name="Leans">The id of the family that the checklist is about, the ids of the others (promptingOrRag), or even.</param>
public sealed record CountedTally(int For, int Against, string Leans);
