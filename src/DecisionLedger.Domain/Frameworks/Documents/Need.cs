namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something to customise. The order of the document's needs is their order of importance: what to state first.</summary>
/// <param name="InMatrix">Whether the source's matrix has a row for it; a need without a row counts in the rules, not in the support.</param>
public sealed record Need(string Id, string Name, string Help, bool InMatrix);
