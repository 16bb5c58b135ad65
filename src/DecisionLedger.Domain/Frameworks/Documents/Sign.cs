namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something a team may have seen.</summary>
/// <param name="Why">What it speaks for, and why, in the source's words.</param>
/// <param name="IfSeen">What seeing it supposes, as it is said after "if": prompts were very long. Where it is left out, the sign is quoted.</param>
/// <param name="IfNotSeen">What not seeing it supposes.</param>
public sealed record Sign(string Id, string Name, string Why, string? Help = null, string? IfSeen = null, string? IfNotSeen = null);
