using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>
/// Something a team wants a language model to do, folded from its events. Every fact carries the version of the event that stated it, so that
/// a page can say who said it, when and why.
/// </summary>
public sealed partial record UseCase
{
    public required string Title { get; init; }

    public required string Requirement { get; init; }

    /// <summary>The version of the event that last changed the requirement, changes that were taken back not counted; null where it reads as it did at first.</summary>
    public long? RequirementAtVersion { get; init; }

    /// <summary>How the requirement read before that, in case it is changed back; null where it reads as it did at first.</summary>
    public RequirementBefore? RequirementBefore { get; init; }

    /// <summary>Who owns the use case; null while that is whoever created it, whom the metadata of the first event names.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Its tags in alphabetical order, each once however it is capitalised.</summary>
    public ImmutableList<string> Tags { get; init; } = [];

    /// <summary>The framework under which the use case is read.</summary>
    public string FrameworkId { get; init; } = PublishedFrameworks.CustomiseLlm;

    /// <summary>The version of it.</summary>
    public required int FrameworkVersion { get; init; }

    /// <summary>The changes of framework or version, in their order.</summary>
    public ImmutableList<Adoption> Adoptions { get; init; } = [];

    /// <summary>The number of events folded so far: the version of the last one.</summary>
    public required long Version { get; init; }

    public ImmutableDictionary<string, StatedNeed> Needs { get; init; } = ImmutableDictionary<string, StatedNeed>.Empty;

    /// <summary>Each member's latest answer to each question, in the order in which they were first given.</summary>
    public ImmutableList<MemberAnswer> Answers { get; init; } = [];

    /// <summary>By question, what an owner settled while the team's answers tied. It lapses when someone answers anew.</summary>
    public ImmutableDictionary<string, Settlement> Settlements { get; init; } = ImmutableDictionary<string, Settlement>.Empty;

    /// <summary>By question, who was asked to answer it.</summary>
    public ImmutableDictionary<string, Assignment> Assignments { get; init; } = ImmutableDictionary<string, Assignment>.Empty;

    public ImmutableDictionary<string, SeenSign> Signs { get; init; } = ImmutableDictionary<string, SeenSign>.Empty;

    public ImmutableList<RecordedTrial> Trials { get; init; } = [];

    public ImmutableDictionary<string, TakenMeasurement> Measurements { get; init; } = ImmutableDictionary<string, TakenMeasurement>.Empty;

    /// <summary>The decision that stands; null while undecided.</summary>
    public Decision? Decision { get; init; }

    public DateOnly? RevisitDate { get; init; }

    /// <summary>The event that set the date; null where there is none.</summary>
    public long? RevisitDateAtVersion { get; init; }

    /// <summary>The event that recorded that the date came; null where it has not, or no date is set.</summary>
    public long? ReviewDueAtVersion { get; init; }

    /// <summary>Measurements that ask the team for a review.</summary>
    public ImmutableList<RevisitCondition> RevisitConditions { get; init; } = [];

    /// <summary>Notes that members pinned to a time of the history, in the order in which they were pinned.</summary>
    public ImmutableList<Annotation> Annotations { get; init; } = [];

    public bool Archived { get; init; }

    [JsonIgnore]
    public FrameworkKey Framework => new(FrameworkId, FrameworkVersion);

    /// <summary>What the members' answers add up to, question by question, what was settled included.</summary>
    [JsonIgnore]
    public IReadOnlyList<TeamAnswer> TeamAnswers => Consensus.Of(Answers, Settlements);

    /// <summary>Whether the team is to look again on this day.</summary>
    public bool ReviewDueOn(DateOnly today) => RevisitDate <= today || RevisitConditions.Exists(c => c.Due);

    /// <summary>
    /// The version of the event that changed the requirement since the team last stood by its decision: since it was recorded, or a review kept it. Null
    /// where none did.
    /// </summary>
    [JsonIgnore]
    public long? RequirementChangedSinceDecision => Decision is { } decision && RequirementAtVersion > decision.KeptAtVersion ? RequirementAtVersion : null;

    /// <summary>Whether what an event stated was stated for an earlier requirement.</summary>
    public bool IsOfEarlierRequirement(long atVersion) => atVersion < RequirementAtVersion;

    /// <summary>The framework version under which the event of this version was recorded.</summary>
    public FrameworkKey FrameworkAt(long version) => Adoptions.Find(a => a.AtVersion > version)?.From ?? Framework;

    /// <summary>What the evaluator reads.</summary>
    public Facts ToFacts()
    {
        var answers = new Dictionary<string, AnswerValue>();
        var contested = new List<string>();
        foreach (var (question, answer, tied) in Consensus.AllOf(this))
        {
            if (tied)
                contested.Add(question);
            else
                answers[question] = answer;
        }

        return new Facts
        {
            Needs = Needs.ToDictionary(n => n.Key, n => n.Value.Level),
            Answers = answers,
            Contested = contested,
            Signs = Signs.Keys.Order(StringComparer.Ordinal).ToList(),
            Trials = Trials.Select(t => new Trial(t.Approach, t.Outcome, t.Purposes)).ToList(),
            Measurements = Measurements.ToDictionary(m => m.Key, m => m.Value.Value),
            Decision = Decision?.ToStandingDecision(),
        };
    }
}

/// <param name="Level">How much it is needed.</param>
/// <param name="Reason">Why, in the words of who answered; may be empty.</param>
/// <param name="AtVersion">The event that recorded it.</param>
public sealed record StatedNeed(NeedLevel Level, string Reason, long AtVersion);

/// <summary>A note that a member pinned to a time of the history.</summary>
public sealed record Annotation(Guid Id, Guid MemberId, DateTimeOffset PinnedTo, string Text, long AtVersion);

public sealed record SeenSign(string Note, long AtVersion);

public sealed record TakenMeasurement(decimal Value, string Note, long AtVersion);

/// <summary>One member's latest answer to one question of the checklist.</summary>
public sealed record MemberAnswer(Guid MemberId, string Question, AnswerValue Answer, string Reason, long AtVersion);

/// <summary>An owner's word on a question on which the team's answers tied.</summary>
public sealed record Settlement(Guid MemberId, AnswerValue Answer, string Reason, long AtVersion);

/// <summary>A question that a member was asked to answer; it ends with that member's answer.</summary>
/// <param name="MemberId">Who is asked.</param>
/// <param name="Note">What the one who asks adds; may be empty.</param>
/// <param name="AtVersion">The event that asked.</param>
public sealed record Assignment(Guid MemberId, string Note, long AtVersion);

public sealed record RecordedTrial(Guid Id, string Approach, TrialOutcome Outcome, string Note, ImmutableList<string> Purposes, long AtVersion);

/// <summary>A change of the framework version under which a use case is read.</summary>
/// <param name="AtVersion">The event that changed it.</param>
/// <param name="From">What it was read under until then.</param>
public sealed record Adoption(long AtVersion, FrameworkKey From);

/// <summary>An event that cannot follow those before it: a bug, a damaged store, or two transactions that met on one stream.</summary>
public sealed class ImpossibleHistoryException(string message) : Exception(message);

/// <summary>How a requirement read before it was changed.</summary>
/// <param name="Hash">Of its text, which may be long.</param>
/// <param name="AtVersion">The version of the event that gave it; null for the first.</param>
public sealed record RequirementBefore(string Hash, long? AtVersion)
{
    public static string HashOf(string requirement) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(requirement)).AsSpan(0, 16));
}
