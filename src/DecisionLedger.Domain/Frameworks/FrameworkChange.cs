namespace DecisionLedger.Domain.Frameworks;

/// <summary>One thing that differs between two documents.</summary>
/// <param name="Place">Its JSON path in the later document; in the earlier one where it was removed.</param>
/// <param name="Id">The id of the question, need, rule and so on that it is about; null where it is about none.</param>
/// <param name="Text">What changed, in words.</param>
public sealed record FrameworkChange(FrameworkSection Section, string Place, string? Id, string Text);
