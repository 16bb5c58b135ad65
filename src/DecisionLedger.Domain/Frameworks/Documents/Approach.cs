namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something that a team may decide on. The order of the document's approaches is the order of every list of approaches.</summary>
/// <param name="Family">The id of its family; left out where each approach is a family of its own.</param>
public sealed record Approach(string Id, string Name, string? Family = null, string? Description = null);
