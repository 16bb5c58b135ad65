namespace DecisionLedger.Domain.Frameworks.Documents;

/// <param name="For">The approach that is blocked.</param>
/// <param name="Choices">The first choice that holds stands in; the last one holds always. A choice that is blocked too leaves its place to what stands in for it.</param>
public sealed record StandIn(string For, IReadOnlyList<StandInChoice> Choices);
