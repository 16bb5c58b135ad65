namespace DecisionLedger.Domain.Frameworks;

/// <summary>A rule that fired, the facts that made it fire, and where in the source it stands.</summary>
/// <param name="Rule">The rule's stable id, such as K1.</param>
/// <param name="Facts">Fact paths such as needs.knowledge, answers.capable, signs.longPrompts, trials.fewShot or measurements.promptTokens; never empty.</param>
/// <param name="Heading">The heading of the source; null where the framework cites none.</param>
/// <param name="Text">What the rule says, in words.</param>
/// <param name="Approach">The approach that the rule pulled in; null where it did something else (T1, Q1).</param>
public sealed record Reason(string Rule, IReadOnlyList<string> Facts, string? Heading, string Text, string? Approach);
