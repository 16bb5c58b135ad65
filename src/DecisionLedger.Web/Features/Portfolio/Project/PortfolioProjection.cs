using System.Collections.Concurrent;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Live;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>
/// Hands each page of events to the handlers that write what spans use cases, behind the transaction that appended them. What was computed
/// there once is read here, not computed again. A use case whose rows cannot be written is set aside with the reason, and stops no other.
/// </summary>
public sealed class PortfolioProjection(NpgsqlDataSource database, PortfolioTables tables, PortfolioRebuild rebuild, ILogger<PortfolioProjection> logger) : IProjection
{
    public const string Name = "portfolio";

    /// <summary>Under which Marten keeps how far it has come.</summary>
    public const string Shard = $"{Name}:All";

    // The first event of the page that each workspace began last. The same page again means that it failed.
    private readonly ConcurrentDictionary<string, long> _begun = new();

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var (own, recorded) in EventsByTenant.Of<IUseCaseEvent>(operations, events))
        {
            await rebuild.EnsureBuiltAsync(cancellation);
            var first = recorded[0].Sequence;
            var again = _begun.TryGetValue(own.TenantId, out var begun) && begun == first;
            _begun[own.TenantId] = first;

            var versions = recorded.GroupBy(e => e.StreamId).ToDictionary(g => g.Key, g => g.Max(e => e.Version));
            var hand = await tables.ReadAsync(own.TenantId, versions.Keys, cancellation);
            var wanted = hand.UseCases.Values.Select(u => (UseCase: u, Until: versions[u.UseCaseId])).Where(w => w.UseCase.Version < w.Until).ToList();
            var read = wanted.Select(w => (w.UseCase.UseCaseId, w.UseCase.Version)).ToList();
            var failures = again
                ? await TryEachAsync(own.TenantId, wanted, cancellation)
                : await tables.CatchUpAsync(own.TenantId, wanted, "", cancellation);
            var batch = await tables.WorkOutAsync(wanted.Select(w => w.UseCase).Where(u => !failures.ContainsKey(u.UseCaseId)).ToList(), cancellation);
            foreach (var (useCase, reason) in failures)
            {
                logger.LogError("The portfolio cannot show event {Version} of use case {UseCase} and sets it aside: {Reason}", versions[useCase], useCase, reason);
                PortfolioTables.SetAside(batch, own.TenantId, useCase, versions[useCase], reason);
            }

            PortfolioTables.AssertUnchanged(own, hand.Epoch, read);
            foreach (var (sql, parameters) in batch.Statements)
                own.QueueSqlCommand(sql, parameters);
            // Screens were woken when the events were committed; the rows that they list are there only now.
            own.QueueSqlCommand("call ledger.portfolio_tell(?, ?)", LedgerNotifications.Channel, CommitNotices.NoticeOf(own.TenantId, null));
        }
    }

    /// <summary>Tries the writes of one use case after the other in a transaction that is given up in the end, to learn which of them it is that fails.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> TryEachAsync(string tenantId, List<(UseCasePeriods UseCase, long Until)> wanted, CancellationToken cancellation)
    {
        const string Point = "one";
        var failures = new Dictionary<Guid, string>();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var one in wanted)
        {
            await transaction.SaveAsync(Point, cancellation);
            try
            {
                foreach (var (useCase, reason) in await tables.CatchUpAsync(tenantId, [one], "", cancellation))
                    failures.Add(useCase, reason);
                if (!failures.ContainsKey(one.UseCase.UseCaseId))
                    await PortfolioTables.ExecuteAsync(transaction, await tables.WorkOutAsync([one.UseCase], cancellation), "", cancellation);
            }
            catch (Exception e) when (PortfolioTables.IsOfTheData(e))
            {
                await transaction.RollbackAsync(Point, cancellation);
                failures[one.UseCase.UseCaseId] = e is PostgresException refused ? refused.MessageText : e.Message;
            }
        }

        await transaction.RollbackAsync(cancellation);
        return failures;
    }
}
