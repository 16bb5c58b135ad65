using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Api;

/// <summary>What was recorded since the version that a caller had seen.</summary>
public sealed record MeanwhileLine(long Version, DateTimeOffset At, Guid? ActorId, string Kind, string Words, string Said)
{
    public static MeanwhileLine Of(ReviewHistoryEntry entry) => new(entry.Version, entry.At, entry.ActorId, entry.Kind, entry.Words, entry.Said);
}
