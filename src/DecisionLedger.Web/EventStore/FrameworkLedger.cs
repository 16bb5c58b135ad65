using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.Requests;
using Marten;

namespace DecisionLedger.Web.EventStore;

/// <summary>Appends what a behaviour decides to a framework's stream: once, whole, and never over something its sender had not seen.</summary>
public sealed class FrameworkLedger(LedgerTransactions transactions)
{
    /// <param name="frameworkId">The framework.</param>
    /// <param name="seen">How many events the sender had seen of it; null where it does not matter.</param>
    /// <param name="decide">The behaviour; the framework is null where the workspace keeps no versions of it yet.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    public Task<Result<AppendResult>> AppendAsync(
        string frameworkId, long? seen, Func<IQuerySession, VersionedFramework?, Task<FrameworkEventsOrRefusal>> decide, CancellationToken cancellation)
    {
        var id = FrameworkVersions.StreamOf(frameworkId);
        return transactions.AppendAsync(
            id,
            batch => batch.Events.FetchForWriting<FrameworkStream>(id),
            async (session, stream) =>
            {
                var framework = stream.Aggregate?.Framework;
                if (seen is { } version && version != (framework?.Version ?? 0))
                    return Stale(stream.Aggregate);
                var decided = await decide(session, framework);
                if (decided.Refusal is { } refusal)
                    return refusal;
                if (decided.Events.Count > 0)
                    stream.AppendMany(decided.Events);
                return new AppendResult(id, (framework?.Version ?? 0) + decided.Events.Count, decided.Events.Count);
            },
            cancellation);
    }

    public static Refusal NotFound { get; } = new("not-found", "This framework does not exist in this workspace.");

    public static Refusal NoDraft { get; } = new("no-draft", "This framework has no draft. Create one first.");

    private static Refusal Stale(FrameworkStream? stream) =>
        new("stale-version", $"Someone else changed this in the meantime (event {stream?.Framework?.Version ?? 0}), so nothing was saved. Check their change, then save again.");
}
