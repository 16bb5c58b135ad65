namespace DecisionLedger.Domain.Frameworks.Documents;

public sealed record MythPoint(MythPointKind Kind, string Text, string? Label = null);
