using System.Runtime.CompilerServices;
using DecisionLedger.Domain.UseCases;
using Marten;

namespace DecisionLedger.Web.Ledger;

/// <summary>
/// The use case that a command decides on: the document that the transaction before left behind. Reading it costs the same however long the history is,
/// and the projection that records the command's events begins from the very same document.
/// </summary>
/// <param name="UseCase">Null where there is none.</param>
/// <param name="Lags">Whether the document is not as far as the events: another transaction came between two reads, or documents are being rebuilt.</param>
public sealed record UseCaseAtHand(UseCase? UseCase, bool Lags)
{
    private static readonly ConditionalWeakTable<IDocumentOperations, CurrentRecommendation> Read = [];

    public static async Task<UseCaseAtHand> ReadAsync(IDocumentSession session, Guid id, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var stream = batch.Events.FetchStreamState(id);
        var document = batch.Load<CurrentRecommendation>(id);
        await batch.Execute(cancellation);
        // A framework has a stream, too, and no such document.
        if (await stream is not { } state || state.AggregateType == typeof(FrameworkStream))
            return new UseCaseAtHand(null, Lags: false);
        if (await document is not { } current || current.Version != state.Version)
            return new UseCaseAtHand(null, Lags: true);
        Read.AddOrUpdate(session, current);
        return new UseCaseAtHand(current.Assessment.UseCase, Lags: false);
    }

    /// <returns>What was read in this session; null where that was something else, or nothing.</returns>
    public static CurrentRecommendation? In(IDocumentOperations operations, Guid useCase) =>
        Read.TryGetValue(operations, out var document) && document.Id == useCase ? document : null;
}
