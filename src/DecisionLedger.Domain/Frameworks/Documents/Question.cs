namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A question of the checklist, in the source's wording.</summary>
/// <param name="YesSpeaks">Whether a yes speaks for or against what the checklist is about, however the source adds it up.</param>
/// <param name="IfYes">What a yes supposes, as it is said after "if": quality training data were there. Where it is left out, the question is quoted.</param>
/// <param name="IfNo">What a no supposes.</param>
public sealed record Question(string Id, string Text, string? Help = null, YesSpeaks YesSpeaks = YesSpeaks.For, string? IfYes = null, string? IfNo = null);
