using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// What is known of a use case, as the evaluator reads it. Everything that is absent is unknown. Needs, answers, signs and measurements are
/// keyed by the stable ids of the framework document, so that a fact outlives the framework version it was stated under.
/// </summary>
public sealed record Facts
{
    public static Facts None { get; } = new();

    public IReadOnlyDictionary<string, NeedLevel> Needs { get; init; } = new Dictionary<string, NeedLevel>();

    /// <summary>The team's answers by question id: a contested answer is absent here and named in <see cref="Contested"/>.</summary>
    public IReadOnlyDictionary<string, AnswerValue> Answers { get; init; } = new Dictionary<string, AnswerValue>();

    /// <summary>The ids of the questions on which the members' answers tie; to the rules they are unknown.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>Trials in the order in which they were made.</summary>
    public IReadOnlyList<Trial> Trials { get; init; } = [];

    /// <summary>Measured numbers by measurement id, in the unit the framework document gives.</summary>
    public IReadOnlyDictionary<string, decimal> Measurements { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The decision that stands, if any: some warnings are about what was decided, not about what is recommended.</summary>
    public StandingDecision? Decision { get; init; }
}

/// <summary>How much a use case needs something customised. A need without a level is not answered, which is different from not needed.</summary>
public enum NeedLevel
{
    NotNeeded,
    Wanted,
    Critical,
}

/// <summary>An answer to a question of the checklist. <see cref="Unsure"/> abstains: the rules read it as not answered.</summary>
public enum AnswerValue
{
    Yes,
    No,
    Unsure,
}

/// <summary>An approach that was tried and how it went.</summary>
/// <param name="Approach">An approach id: systemPrompt, fewShot, rag or fineTuning.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Purposes">Ids of the needs that it was meant to serve; empty where nobody said.</param>
[method: JsonConstructor]
public sealed record Trial(string Approach, TrialOutcome Outcome, IReadOnlyList<string> Purposes)
{
    public Trial(string approach, TrialOutcome outcome)
        : this(approach, outcome, [])
    {
    }
}

/// <summary>How a trial of an approach went.</summary>
public enum TrialOutcome
{
    Worked,
    Inconsistent,
    Failed,
}

/// <summary>The part of a team's decision that the framework's warnings look at.</summary>
/// <param name="Approaches">Ids of the approaches that the team decided on.</param>
/// <param name="Purposes">Ids of the needs that fine-tuning is meant to serve; empty where nobody said.</param>
/// <param name="FallbackNoted">Whether the team noted how it falls back to the base model (Myth 4).</param>
/// <param name="DiverseExamplesPlanned">Whether the team noted a plan for diverse training examples (Myth 2).</param>
public sealed record StandingDecision(
    IReadOnlyList<string> Approaches,
    IReadOnlyList<string> Purposes,
    bool FallbackNoted,
    bool DiverseExamplesPlanned);
