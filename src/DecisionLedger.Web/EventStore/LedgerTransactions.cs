using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Requests;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Services.BatchQuerying;

namespace DecisionLedger.Web.EventStore;

/// <summary>What every append shares, whatever the stream: who did it, that a repeated request is carried out once, and what a collision looks like.</summary>
public sealed class LedgerTransactions(IDocumentStore store, RequestScope scope, StreamQueues queues, TimeProvider clock)
{
    private const int MostTries = 5;

    private const string LockStream = $"select version from {EventStoreRegistration.Schema}.mt_streams where tenant_id = ? and id = ? for update";

    public IDocumentSession Open()
    {
        var session = store.LightweightSession(scope.Actor.WorkspaceId);
        session.LastModifiedBy = scope.Actor.MemberId.ToString("N");
        session.CorrelationId = scope.Actor.CorrelationId;
        if (scope.Actor.Idempotency is { } idempotency)
            session.SetHeader("idempotency-key", idempotency.Key);
        return session;
    }

    /// <summary>
    /// Reads, decides and appends to one stream, once. What another command appends meanwhile costs a second look, never a refusal: commands of
    /// this node wait for each other in memory, and one that lost to another node waits for that one's transaction before it looks again.
    /// </summary>
    /// <typeparam name="TRead">What is decided on.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="read">Adds what is decided on to the one batch that is read.</param>
    /// <param name="decide">Queues events in the session, or refuses.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    public async Task<Result<AppendResult>> AppendAsync<TRead>(
        Guid stream,
        Func<IBatchedQuery, Task<TRead>> read,
        Func<IDocumentSession, TRead, Task<Result<AppendResult>>> decide,
        CancellationToken cancellation)
    {
        using var turn = await queues.WaitAsync(scope.Actor.WorkspaceId, stream, cancellation);
        for (var tries = 1; ; tries++)
        {
            await using var session = Open();
            if (tries > 1)
            {
                await session.BeginTransactionAsync(cancellation);
                await session.AdvancedSql.QueryAsync<long>(LockStream, cancellation, scope.Actor.WorkspaceId, stream);
            }

            var batch = session.CreateBatchQuery();
            var earlier = scope.Actor.Idempotency is { } idempotency ? batch.Load<IdempotencyRecord>(IdempotencyRecord.IdOf(scope.Actor.MemberId, idempotency.Key)) : null;
            var found = read(batch);
            var access = scope.ToCheck is null ? null : AccessCheck.Enlist(batch, scope.Actor);
            await batch.Execute(cancellation);
            if (access is not null)
            {
                await access.Require(scope.ToCheck!.Value);
                scope.ToCheck = null;
            }

            if (earlier is not null && await earlier is { } answered)
                return OutcomeOf(answered);

            var decided = await decide(session, await found);
            // What refuses this one may be what its own twin has just recorded: then it was carried out, and is answered so.
            if (decided.Value is not { } recorded)
                return await AnsweredBefore(cancellation) ?? decided;
            if (await Save(session, recorded, cancellation) is { } saved)
                return saved;
            if (tries == MostTries)
                return new Refusal("stale-version", "Others are recording at the same time. Nothing was changed. Try again.");
        }
    }

    /// <returns>Null where another transaction came between.</returns>
    public async Task<Result<AppendResult>?> Save(IDocumentSession session, AppendResult recorded, CancellationToken cancellation)
    {
        if (scope.Actor.Idempotency is { } idempotency)
        {
            session.Insert(new IdempotencyRecord
            {
                Id = IdempotencyRecord.IdOf(scope.Actor.MemberId, idempotency.Key),
                Fingerprint = idempotency.Fingerprint,
                Outcome = recorded,
                At = clock.GetUtcNow(),
            });
        }

        try
        {
            await session.SaveChangesAsync(cancellation);
            return recorded;
        }
        catch (DocumentAlreadyExistsException)
        {
            return await AnsweredBefore(cancellation);
        }
        catch (Exception e) when (e is ConcurrencyException or EventStreamUnexpectedMaxEventIdException or ExistingStreamIdCollisionException
            or Marten.Exceptions.ExistingStreamIdCollisionException or ImpossibleHistoryException)
        {
            // The last of these: the inline projection read rows that another transaction wrote after this one had read the stream.
            return null;
        }
    }

    /// <returns>What an earlier request with the same Idempotency-Key came to; null where there was none.</returns>
    public async Task<Result<AppendResult>?> AnsweredBefore(CancellationToken cancellation)
    {
        if (scope.Actor.Idempotency is not { } idempotency)
            return null;
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var answered = await session.LoadAsync<IdempotencyRecord>(IdempotencyRecord.IdOf(scope.Actor.MemberId, idempotency.Key), cancellation);
        return answered is null ? null : OutcomeOf(answered);
    }

    private Result<AppendResult> OutcomeOf(IdempotencyRecord answered) =>
        answered.Fingerprint == scope.Actor.Idempotency!.Fingerprint
            ? (Result<AppendResult>)answered.Outcome with { Replayed = true }
            : new Refusal("key-reused", "This Idempotency-Key was used for another request. Nothing was changed. Send a new key.", "Idempotency-Key");
}
