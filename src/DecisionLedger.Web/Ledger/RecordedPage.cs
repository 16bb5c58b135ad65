using DecisionLedger.Domain.Frameworks;
using Marten;

namespace DecisionLedger.Web.Ledger;

/// <summary>
/// The documents that one page of one tenant's events touches: loaded in one batch, changed in memory event by event, stored once. Within a
/// page a load does not see what the page itself is about to store, so a handler that loaded and stored for each event would lose some.
/// </summary>
public sealed class RecordedPage
{
    private readonly Dictionary<Guid, CurrentRecommendation> _recommendations;
    private readonly List<ReviewHistoryEntry> _entries = [];

    private RecordedPage(Dictionary<Guid, CurrentRecommendation> recommendations) => _recommendations = recommendations;

    public static async Task<RecordedPage> LoadAsync(IDocumentOperations operations, IEnumerable<Guid> streams, CancellationToken cancellation)
    {
        var useCases = streams.Distinct().ToArray();
        if (useCases is [var only] && UseCaseAtHand.In(operations, only) is { } atHand)
            return new RecordedPage(new Dictionary<Guid, CurrentRecommendation> { [only] = atHand });
        var loaded = await operations.LoadManyAsync<CurrentRecommendation>(cancellation, useCases);
        return new RecordedPage(loaded.ToDictionary(r => r.Id));
    }

    /// <summary>All framework versions that the page's use cases were ever read under.</summary>
    public IEnumerable<FrameworkKey> Frameworks =>
        _recommendations.Values.Select(r => r.Assessment.UseCase).SelectMany(u => u.Adoptions.Select(a => a.From).Append(u.Framework));

    public CurrentRecommendation? Recommendation(Guid useCase) => _recommendations.GetValueOrDefault(useCase);

    public void Keep(CurrentRecommendation recommendation) => _recommendations[recommendation.Id] = recommendation;

    public void Keep(ReviewHistoryEntry entry) => _entries.Add(entry);

    public void StoreIn(IDocumentOperations operations)
    {
        operations.Store(_recommendations.Values.AsEnumerable());
        operations.Store(_entries.AsEnumerable());
    }
}
