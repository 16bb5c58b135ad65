namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>Something a team may have seen that speaks for fine-tuning.</summary>
/// <param name="Why">Why fine-tuning helps, in the source's words.</param>
public sealed record Sign(string Id, string Name, string Why, string Help);
