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
