namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something a team may have seen.</summary>
/// <param name="Why">What it speaks for, and why, in the source's words.</param>
public sealed record Sign(string Id, string Name, string Why, string? Help = null);
