namespace DecisionLedger.Domain.Frameworks;

/// <summary>What becomes of facts stated under one framework version when another is adopted.</summary>
/// <param name="ReadOtherwise">Fact paths whose definition reads otherwise: what was said of them is to be confirmed.</param>
/// <param name="Removed">Fact paths that the later version does not know: what was said of them stays readable, and counts no more.</param>
public sealed record DefinitionChanges(IReadOnlyList<string> ReadOtherwise, IReadOnlyList<string> Removed);
