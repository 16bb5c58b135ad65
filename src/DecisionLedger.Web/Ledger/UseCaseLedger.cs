using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace DecisionLedger.Web.Ledger;

/// <summary>Appends what a behaviour decides to a use case's stream: once, whole, and never over something its sender had not seen.</summary>
public sealed class UseCaseLedger(IDocumentStore store, RequestScope scope, TimeProvider clock)
{
    private const int MostTries = 5;

    public async Task<Outcome<Recorded>> BeginAsync(Guid id, Func<EventsOrRefusal> decide, CancellationToken cancellation)
    {
        if (await AnsweredBefore(cancellation) is { } answered)
            return answered;
        var decided = decide();
        if (decided.Refusal is { } refusal)
            return refusal;

        await using var session = Open();
        session.Events.StartStream<UseCaseStream>(id, decided.Events);
        return await Save(session, new Recorded(id, decided.Events.Count, decided.Events.Count), cancellation)
            ?? await AnsweredBefore(cancellation)
            ?? new Refusal("already-logged", "This use case was logged already; the earlier request went through. Nothing was logged twice.");
    }

    /// <param name="id">The use case.</param>
    /// <param name="seen">What the sender had seen; null where it does not matter.</param>
    /// <param name="subject">What the command is about (<see cref="EventSubject"/>); null where it cannot collide.</param>
    /// <param name="decide">The behaviour.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    public async Task<Outcome<Recorded>> AppendAsync(
        Guid id, Seen? seen, string? subject, Func<UseCase, EventsOrRefusal> decide, CancellationToken cancellation)
    {
        if (await AnsweredBefore(cancellation) is { } answered)
            return answered;

        for (var tries = 1; ; tries++)
        {
            await using var session = Open();
            var stream = await session.Events.FetchForWriting<UseCaseStream>(id, cancellation);
            if (stream.Aggregate?.UseCase is not { } useCase)
                return NotFound;
            if (seen is not null && await Collision(session, id, useCase, seen, subject, cancellation) is { } stale)
                return await AnsweredBefore(cancellation) ?? stale;

            var decided = decide(useCase);
            // What refuses this one may be what its own twin has just recorded: then it was carried out, and is answered so.
            if (decided.Refusal is { } refusal)
                return await AnsweredBefore(cancellation) ?? refusal;
            if (decided.Events.Count > 0)
                stream.AppendMany(decided.Events);
            var recorded = new Recorded(id, useCase.Version + decided.Events.Count, decided.Events.Count);
            if (await Save(session, recorded, cancellation) is { } saved)
                return saved;

            // Another command came between reading and writing. Look again: it may well have been about something else.
            if (tries == MostTries)
                return new Refusal("stale-version", "Others are recording on this use case faster than this could be. Nothing was changed; try again.");
        }
    }

    public static Refusal NotFound { get; } = new("not-found", "There is no such use case in this workspace.");

    private IDocumentSession Open()
    {
        var session = store.LightweightSession(scope.Actor.WorkspaceId);
        session.LastModifiedBy = scope.Actor.MemberId.ToString("N");
        session.CorrelationId = scope.Actor.CorrelationId;
        if (scope.Actor.Idempotency is { } idempotency)
            session.SetHeader("idempotency-key", idempotency.Key);
        return session;
    }

    /// <returns>Null where another transaction came between.</returns>
    private async Task<Outcome<Recorded>?> Save(IDocumentSession session, Recorded recorded, CancellationToken cancellation)
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

    private async Task<Outcome<Recorded>?> AnsweredBefore(CancellationToken cancellation)
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

    private static async Task<Outcome<Recorded>?> Collision(
        IDocumentSession session, Guid id, UseCase useCase, Seen seen, string? subject, CancellationToken cancellation)
    {
        if (useCase.Version == seen.Version)
            return null;
        if (seen.Version > useCase.Version || seen.Version < 1)
            return new Refusal("stale-version", $"There is no version {seen.Version} of this use case; it is at {useCase.Version}. Nothing was changed.");
        if (!seen.Strict && subject is null)
            return null;

        var since = await session.Events.FetchStreamAsync(id, fromVersion: seen.Version + 1, token: cancellation);
        var colliding = since.Where(e => seen.Strict || EventSubject.Of((IUseCaseEvent)e.Data) == subject).ToList();
        if (colliding.Count == 0)
            return null;

        var meanwhile = await session.LoadManyAsync<ReviewHistoryEntry>(cancellation, colliding.Select(e => ReviewHistoryEntry.IdOf(id, e.Version)).ToArray());
        return Outcome<Recorded>.Stale(
            new Refusal("stale-version", "This was changed meanwhile, so nothing was recorded. Look at what changed, then record yours again if it still holds."),
            meanwhile.OrderBy(e => e.Version).ToList());
    }
}
