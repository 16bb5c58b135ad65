namespace DecisionLedger.Domain.Frameworks;

/// <summary>The checklist added up twice: as the source prints it, and as its questions really point.</summary>
public sealed record ChecklistTally(PrintedTally AsPrinted, CountedTally AsCounted, bool DisagreesWithRules);

/// <param name="Yes">Questions answered yes.</param>
/// <param name="No">Questions answered no.</param>
/// <param name="Leans">fineTuning, promptingOrRag or even.</param>
public sealed record PrintedTally(int Yes, int No, string Leans);

/// <param name="For">Answers that speak for fine-tuning: yes to questions 3 to 7, no to questions 1 and 2.</param>
/// <param name="Against">Answers that speak against it.</param>
/// <param name="Leans">fineTuning, promptingOrRag or even.</param>
public sealed record CountedTally(int For, int Against, string Leans);
