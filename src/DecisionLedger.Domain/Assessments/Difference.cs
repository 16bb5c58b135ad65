namespace DecisionLedger.Domain.Assessments;

/// <summary>One thing that is otherwise at a second moment than at a first.</summary>
/// <param name="Subject">requirement, need, answer, sign, trial, measurement, decision, recommendation, rule, gate or state: what kind of thing.</param>
/// <param name="Fact">The fact path, rule id or other key of the thing.</param>
/// <param name="Before">What it was, in words; null where it was not there.</param>
/// <param name="After">What it is, in words; null where it is gone.</param>
/// <param name="Text">The whole in a sentence.</param>
public sealed record Difference(string Subject, string Fact, string? Before, string? After, string Text);
