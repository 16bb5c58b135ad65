namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="Text">What to try.</param>
/// <param name="Approach">The approach that the text means.</param>
/// <param name="On">What makes one climb to this step; null for the first.</param>
public sealed record LadderStep(string Text, string Approach, string? On = null);
