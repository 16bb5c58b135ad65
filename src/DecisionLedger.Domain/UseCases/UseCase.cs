using System.Collections.Immutable;
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

    /// <summary>The framework version under which the use case is read.</summary>
    public required int FrameworkVersion { get; init; }

    /// <summary>The number of events folded so far: the version of the last one.</summary>
    public required long Version { get; init; }

    public ImmutableDictionary<string, StatedNeed> Needs { get; init; } = ImmutableDictionary<string, StatedNeed>.Empty;

    /// <summary>Each member's latest answer to each question, in the order in which they were first given.</summary>
    public ImmutableList<MemberAnswer> Answers { get; init; } = [];

    public ImmutableDictionary<string, SeenSign> Signs { get; init; } = ImmutableDictionary<string, SeenSign>.Empty;

    public ImmutableList<RecordedTrial> Trials { get; init; } = [];

    public ImmutableDictionary<string, TakenMeasurement> Measurements { get; init; } = ImmutableDictionary<string, TakenMeasurement>.Empty;

    /// <summary>The decision that stands; null while undecided.</summary>
    public Decision? Decision { get; init; }

    public DateOnly? RevisitDate { get; init; }

    public bool Archived { get; init; }

    /// <summary>What the evaluator reads.</summary>
    public Facts ToFacts()
    {
        var answers = new Dictionary<string, AnswerValue>();
        var contested = new List<string>();
        foreach (var answer in Consensus.Of(Answers))
        {
            if (answer.Contested)
                contested.Add(answer.Question);
            else
                answers[answer.Question] = answer.Value;
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
