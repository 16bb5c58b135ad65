namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>A copy that this browser kept.</summary>
/// <param name="Text">The draft as it read.</param>
/// <param name="At">When it was last kept.</param>
public sealed record OfferedCopy(string Text, DateTimeOffset? At);
