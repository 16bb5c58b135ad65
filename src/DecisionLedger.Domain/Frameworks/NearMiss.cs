namespace DecisionLedger.Domain.Frameworks;

/// <summary>A rule that nearly fired.</summary>
/// <param name="Rule">The rule's stable id.</param>
/// <param name="Heading">The heading of the source; null where the framework cites none.</param>
/// <param name="Text">What the rule would have said.</param>
/// <param name="Missing">What was missing, in words, one entry a condition.</param>
/// <param name="Facts">The fact paths of the missing conditions.</param>
public sealed record NearMiss(string Rule, string? Heading, string Text, IReadOnlyList<string> Missing, IReadOnlyList<string> Facts);
