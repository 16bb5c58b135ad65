namespace DecisionLedger.Domain.Frameworks;

/// <summary>The checklist added up twice: as the source prints it, and as its questions really point.</summary>
public sealed record ChecklistTally(PrintedTally AsPrinted, CountedTally AsCounted, bool DisagreesWithRules);

/// <param name="Yes">Questions answered yes.</param>
/// <param name="No">Questions answered no.</param>
/// <param name="Leans">The id of the family that the checklist is about, the ids of the others (promptingOrRag), or even.</param>
public sealed record PrintedTally(int Yes, int No, string Leans);

/// <param name="For">Answers that speak for what the checklist is about: a yes that speaks for it, or a no where a yes speaks against it.</param>
/// <param name="Against">Answers that speak against it.</param>
/// <param name="Leans">The id of the family that the checklist is about, the ids of the others (promptingOrRag), or even.</param>
public sealed record CountedTally(int For, int Against, string Leans);
