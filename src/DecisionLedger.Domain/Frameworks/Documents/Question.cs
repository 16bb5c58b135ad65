namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A question of the checklist, in the source's wording.</summary>
/// <param name="YesSpeaks">Whether a yes speaks for or against what the checklist is about, however the source adds it up.</param>
public sealed record Question(string Id, string Text, string? Help = null, YesSpeaks YesSpeaks = YesSpeaks.For);
