using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Requests;
using Marten;

namespace DecisionLedger.Web.EventStore;

/// <summary>Appends what a behaviour decides to a use case's stream: once, whole, and never over something its sender had not seen.</summary>
public sealed class UseCaseLedger(LedgerTransactions transactions, FrameworkVersions frameworks, ReviewHistory history)
{
    public async Task<Result<AppendResult>> BeginAsync(Guid id, Func<DecideResult> decide, CancellationToken cancellation)
    {
        if (await transactions.AnsweredBefore(cancellation) is { } answered)
            return answered;
        var decided = decide();
        if (decided.Refusal is { } refusal)
            return refusal;

        await using var session = transactions.Open();
        session.Events.StartStream<UseCaseStream>(id, decided.Events);
        return await transactions.Save(session, new AppendResult(id, decided.Events.Count, decided.Events.Count), cancellation)
            ?? await transactions.AnsweredBefore(cancellation)
            ?? new Refusal("already-logged", "This use case was already created by an earlier request. Nothing was created twice.");
    }

    /// <param name="id">The use case.</param>
    /// <param name="seen">What the sender had seen; null where it does not matter.</param>
    /// <param name="subjects">What the command is about (<see cref="ConflictKey"/>); none where it cannot collide.</param>
    /// <param name="decide">The behaviour, given the use case and the framework version under which it is read.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    public Task<Result<AppendResult>> AppendAsync(
        Guid id, ExpectedVersion? seen, IReadOnlyList<string> subjects, Func<UseCase, Framework, DecideResult> decide, CancellationToken cancellation) =>
        AppendAsync(id, seen, subjects, (UseCaseSnapshot snapshot, Framework framework) => decide(snapshot.State.UseCase, framework), cancellation);

    /// <inheritdoc cref="AppendAsync(Guid, ExpectedVersion?, IReadOnlyList{string}, Func{UseCase, Framework, DecideResult}, CancellationToken)"/>
    public Task<Result<AppendResult>> AppendAsync(
        Guid id, ExpectedVersion? seen, IReadOnlyList<string> subjects, Func<UseCaseSnapshot, Framework, DecideResult> decide, CancellationToken cancellation) =>
        transactions.AppendAsync(
            id,
            batch => batch.AddItem(new NewestSnapshot(id)),
            async (session, snapshot) =>
            {
                if (snapshot is null)
                    return await WhyNone(session, id, cancellation);
                var useCase = snapshot.State.UseCase;
                if (seen is not null && await Collision(session, id, useCase, seen, subjects, cancellation) is { } stale)
                    return stale;

                var decided = decide(snapshot, await frameworks.OfAsync(session, useCase.Framework, cancellation));
                if (decided.Refusal is { } refusal)
                    return refusal;
                if (decided.Events.Count > 0)
                    session.Events.Append(id, useCase.Version + decided.Events.Count, decided.Events);
                return new AppendResult(id, useCase.Version + decided.Events.Count, decided.Events.Count) { Fold = UseCaseProjection.Begin(session, snapshot) };
            },
            cancellation);

    public static Refusal Rebuilding { get; } = new("rebuilding", "This use case is being rebuilt, so nothing was recorded. Try again in a moment.");

    public static Refusal NotFound { get; } = new("not-found", "This use case does not exist in this workspace.");

    /// <summary>A framework has a stream, too, and no snapshot; a use case lacks one only where the read models were never built.</summary>
    private static async Task<Refusal> WhyNone(IQuerySession session, Guid id, CancellationToken cancellation) =>
        await session.Events.FetchStreamStateAsync(id, cancellation) is { } state && state.AggregateType != typeof(FrameworkStream) ? Rebuilding : NotFound;

    private async Task<Result<AppendResult>?> Collision(
        IDocumentSession session, Guid id, UseCase useCase, ExpectedVersion seen, IReadOnlyList<string> subjects, CancellationToken cancellation)
    {
        if (useCase.Version == seen.Version)
            return null;
        if (seen.Version > useCase.Version || seen.Version < 1)
            return new Refusal("stale-version", $"This use case has no version {seen.Version}; the latest is {useCase.Version}. Nothing was changed.");
        if (!seen.Strict && subjects.Count == 0)
            return null;

        var since = await session.Events.FetchStreamAsync(id, fromVersion: seen.Version + 1, token: cancellation);
        var colliding = since.Where(e => seen.Strict || (ConflictKey.Of((IUseCaseEvent)e.Data) is { } subject && subjects.Any(about => ConflictKey.IsPartOf(subject, about)))).ToList();
        return colliding.Count == 0
            ? null
            : Result<AppendResult>.Stale(
                new Refusal("stale-version", "Someone else changed this in the meantime, so nothing was recorded. Check their change, then keep yours or use theirs."),
                await history.OfEventsAsync(session, colliding, cancellation));
    }
}
