using System.Collections.Immutable;
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

    /// <summary>What, once measured, asks the team to look again.</summary>
    public ImmutableList<RevisitCondition> RevisitConditions { get; init; } = [];

    public bool Archived { get; init; }

    [JsonIgnore]
    public FrameworkKey Framework => new(FrameworkId, FrameworkVersion);

    /// <summary>What the members' answers add up to, question by question, what was settled included.</summary>
    [JsonIgnore]
    public IReadOnlyList<TeamAnswer> TeamAnswers => Consensus.Of(Answers, Settlements);

    /// <summary>Whether the team is to look again on this day.</summary>
    public bool ReviewDueOn(DateOnly today) => RevisitDate <= today || RevisitConditions.Exists(c => c.Due);

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
