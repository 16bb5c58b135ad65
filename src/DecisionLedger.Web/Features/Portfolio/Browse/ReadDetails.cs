using System.Collections.Concurrent;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using Marten;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>
/// Works out the details of the rows on a page. A use case at a version never changes, so that what was worked out once is kept; the newest of each is read
/// in one query, and an earlier one is folded from its events.
/// </summary>
public sealed class ReadDetails(TimeTravel timeTravel)
{
    // A few hundred bytes each; where there are more, all of them are worked out again.
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<(string Tenant, Guid UseCase, long Version), RowDetails> _kept = new();

    public async Task<IReadOnlyDictionary<Guid, RowDetails>> OfAsync(
        IQuerySession session, IReadOnlyCollection<HistoryRow> rows, FrameworkLookup frameworks, CancellationToken cancellation)
    {
        var details = new Dictionary<Guid, RowDetails>();
        var missing = new List<HistoryRow>();
        foreach (var row in rows)
        {
            if (_kept.TryGetValue((session.TenantId, row.UseCaseId, row.Version), out var kept))
                details[row.UseCaseId] = kept;
            else
                missing.Add(row);
        }

        if (missing.Count == 0)
            return details;
        if (_kept.Count > MostKept)
            _kept.Clear();
        var newest = (await UseCaseSnapshots.NewestAsync(session, [.. missing.Select(row => row.UseCaseId)], cancellation)).ToDictionary(s => s.UseCaseId);
        foreach (var row in missing)
        {
            if (await UseCaseAsync(session, row, newest.GetValueOrDefault(row.UseCaseId), cancellation) is not { } useCase)
                continue;
            var worked = RowDetails.Of(useCase, frameworks(row.Framework));
            details[row.UseCaseId] = _kept[(session.TenantId, row.UseCaseId, row.Version)] = worked;
        }

        return details;
    }

    private async Task<UseCase?> UseCaseAsync(IQuerySession session, HistoryRow row, UseCaseSnapshot? newest, CancellationToken cancellation) =>
        newest?.Version == row.Version
            ? newest.State.UseCase
            : (await timeTravel.AssessmentAtAsync(session, row.UseCaseId, PointInTime.OfVersion(row.Version), cancellation))?.Assessment.UseCase;
}
