namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something that a use case may need. The order of the document's needs is their order of importance: what to state first.</summary>
/// <param name="InMatrix">Whether the matrix has a row for it; a need without a row counts in the rules, not in the support. Left out, the matrix says.</param>
public sealed record Need(string Id, string Name, string? Help = null, bool? InMatrix = null);
