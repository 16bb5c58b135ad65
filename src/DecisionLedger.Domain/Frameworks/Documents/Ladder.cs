namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What the guide says to try for a need, simplest first.</summary>
public sealed record Ladder(string Need, string Label, IReadOnlyList<LadderStep> Steps);
