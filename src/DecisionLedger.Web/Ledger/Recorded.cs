namespace DecisionLedger.Web.Ledger;

/// <summary>An accepted command.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">Its version after the command.</param>
/// <param name="Events">How many events it appended; none where nothing changed, or where a repeated request was answered from memory.</param>
public sealed record Recorded(Guid UseCaseId, long Version, int Events);
