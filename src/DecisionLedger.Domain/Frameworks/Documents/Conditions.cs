namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>An expression over facts. In JSON the first word says which: {"all":[…]}, {"not":…}, {"need":"style","atLeast":"wanted"} and so on.</summary>
public abstract record Condition;

public sealed record AllCondition(IReadOnlyList<Condition> All) : Condition;

public sealed record AnyCondition(IReadOnlyList<Condition> Any) : Condition;

public sealed record NotCondition(Condition Not) : Condition;

/// <summary>Holds where the need is stated at this level or a higher one.</summary>
public sealed record NeedCondition(string Need, NeedLevel AtLeast) : Condition;

/// <summary>Holds where at least one need is stated (not needed counts as stated); with false, where none is.</summary>
public sealed record AnyNeedStatedCondition(bool AnyNeedStated) : Condition;

/// <summary>Holds where the team's answer is this one; an unknown answer is neither yes nor no.</summary>
public sealed record AnswerCondition(string Answer, AnswerValue Is) : Condition;

public sealed record SignCondition(string Sign) : Condition;

/// <summary>Holds where the latest trial among these approaches went one of these ways; false where none of them was tried.</summary>
public sealed record LatestTrialCondition(IReadOnlyList<string> LatestTrial, IReadOnlyList<TrialOutcome> In) : Condition;

/// <summary>Holds where the number was measured and is within every bound given; with known false, where it was not measured.</summary>
public sealed record MeasurementCondition(
    string Measurement,
    decimal? Over = null,
    decimal? AtLeast = null,
    decimal? Under = null,
    decimal? AtMost = null,
    bool? Known = null) : Condition;

/// <summary>Holds where the rule fired.</summary>
public sealed record RuleCondition(string Rule) : Condition;

/// <summary>Holds where one of these approaches stands in the list that is looked at (now or target).</summary>
public sealed record StandsCondition(IReadOnlyList<string> Stands) : Condition;

/// <summary>Holds where a decision stands and has this approach.</summary>
public sealed record DecidedCondition(string Decided) : Condition;

/// <summary>Holds where a trial or the decision of this approach is said to serve one of these needs.</summary>
public sealed record PurposeCondition(IReadOnlyList<string> Purpose, string Of) : Condition;

/// <summary>Holds where a decision stands and notes this.</summary>
public sealed record DecisionNotesCondition(DecisionNote DecisionNotes) : Condition;

public enum DecisionNote
{
    /// <summary>How to fall back to the base model.</summary>
    Fallback,

    /// <summary>How the training examples are kept diverse.</summary>
    DiverseExamples,
}
