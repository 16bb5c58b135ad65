namespace DecisionLedger.Domain.Versions;

/// <summary>A version that a workspace published.</summary>
public sealed record PublishedVersion(int Number, string Notes, long AtVersion);
