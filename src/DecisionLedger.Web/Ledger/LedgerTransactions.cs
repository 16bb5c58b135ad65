using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace DecisionLedger.Web.Ledger;

/// <summary>What every append shares, whatever the stream: who did it, that a repeated request is carried out once, and what a collision looks like.</summary>
public sealed class LedgerTransactions(IDocumentStore store, RequestScope scope, TimeProvider clock)
{
    public IDocumentSession Open()
    {
        var session = store.LightweightSession(scope.Actor.WorkspaceId);
        session.LastModifiedBy = scope.Actor.MemberId.ToString("N");
        session.CorrelationId = scope.Actor.CorrelationId;
        if (scope.Actor.Idempotency is { } idempotency)
            session.SetHeader("idempotency-key", idempotency.Key);
        return session;
    }

    /// <returns>Null where another transaction came between.</returns>
    public async Task<Outcome<Recorded>?> Save(IDocumentSession session, Recorded recorded, CancellationToken cancellation)
    {
        if (scope.Actor.Idempotency is { } idempotency)
        {
            session.Insert(new AnsweredRequest
            {
                Id = AnsweredRequest.IdOf(scope.Actor.MemberId, idempotency.Key),
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
            or ImpossibleHistoryException)
        {
            // The last of these: the inline projection read documents that another transaction wrote after this one had read the stream.
            return null;
        }
    }

    /// <returns>What an earlier request with the same Idempotency-Key came to; null where there was none.</returns>
    public async Task<Outcome<Recorded>?> AnsweredBefore(CancellationToken cancellation)
    {
        if (scope.Actor.Idempotency is not { } idempotency)
            return null;
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var answered = await session.LoadAsync<AnsweredRequest>(AnsweredRequest.IdOf(scope.Actor.MemberId, idempotency.Key), cancellation);
        if (answered is null)
            return null;
        return answered.Fingerprint == idempotency.Fingerprint
            ? (Outcome<Recorded>)answered.Outcome with { Replayed = true }
            : new Refusal("key-reused", "This Idempotency-Key was used for another request. Nothing was changed; send a fresh key.", "Idempotency-Key");
    }
}
