using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

public sealed class BrowsePortfolioHandler(IDocumentStore store, RequestScope scope, FrameworkLibrary library) : IRequestHandler<BrowsePortfolio, PortfolioPage>
{
    public Task<PortfolioPage> Handle(BrowsePortfolio request, CancellationToken cancellationToken) =>
        request.AsOf is { } at ? Past(request, at, cancellationToken) : Current(request, cancellationToken);

    private async Task<PortfolioPage> Current(BrowsePortfolio request, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var sql = PortfolioSql.For(request, scope.Actor.WorkspaceId);
        var rows = await session.QueryAsync<PortfolioRow>(sql.Rows, cancellation, sql.RowParameters);
        var counts = await session.AdvancedSql.QueryAsync<PortfolioCount>(sql.Counts, cancellation, sql.CountParameters);
        return new PortfolioPage(
            rows,
            counts.Sum(c => c.Matching),
            Enum.GetValues<UseCaseState>().ToDictionary(s => s, s => counts.Where(c => c.State == s).Sum(c => c.Count)),
            counts.Where(c => c.State != UseCaseState.Archived).GroupBy(c => c.Target).ToDictionary(t => t.Key, t => t.Sum(c => c.Count)),
            await Frameworks(session, counts.Select(c => new FrameworkKey(c.FrameworkId, c.FrameworkVersion)), cancellation));
    }

    private async Task<PortfolioPage> Past(BrowsePortfolio request, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        IReadOnlyList<ReviewHistoryEntry> last = [];
        var all = last.Select(Row).ToList();
        var words = PortfolioSql.WordsOf(request.Search);
        var matching = all
            .Where(r => request.State is not { } state || r.StateOn(request.Today) == state)
            .Where(r => request.Target is not { } target || r.TargetKey == target)
            .Where(r => words.All(w => r.SearchText.Contains(w, StringComparison.Ordinal)))
            .ToList();
        var rows = Sorted(matching, request).Skip(request.Skip).Take(request.Take).ToList();
        return new PortfolioPage(
            rows,
            matching.Count,
            Enum.GetValues<UseCaseState>().ToDictionary(s => s, s => all.Count(r => r.StateOn(request.Today) == s)),
            all.Where(r => !r.Archived).GroupBy(r => r.TargetKey).ToDictionary(t => t.Key, t => t.Count()),
            await Frameworks(session, all.Select(r => r.Framework), cancellation));
    }

    private async Task<IReadOnlyDictionary<FrameworkKey, Framework>> Frameworks(IQuerySession session, IEnumerable<FrameworkKey> keys, CancellationToken cancellation)
    {
        var frameworks = new Dictionary<FrameworkKey, Framework>();
        foreach (var key in keys.Distinct().OrderBy(k => k.Id != PublishedFrameworks.CustomiseLlm).ThenByDescending(k => k.Version))
            frameworks.Add(key, await library.OfAsync(session, key, cancellation));
        return frameworks;
    }

    private static IEnumerable<PortfolioRow> Sorted(IEnumerable<PortfolioRow> rows, BrowsePortfolio request) => request.Sort switch
    {
        PortfolioSort.Title => rows.OrderBy(r => r.Title, StringComparer.OrdinalIgnoreCase),
        PortfolioSort.Logged => rows.OrderByDescending(r => r.LoggedAt),
        PortfolioSort.LastChanged => rows.OrderByDescending(r => r.LastEventAt),
        _ => rows.OrderBy(r => Array.IndexOf(PortfolioSql.Pressing, r.StateOn(request.Today))).ThenByDescending(r => r.LastEventAt),
    };

    private static PortfolioRow Row(ReviewHistoryEntry entry) => new()
    {
        Id = entry.UseCaseId,
        Title = entry.Title,
        Requirement = "",
        SearchText = PortfolioSql.Searchable(entry.Title),
        Version = entry.Version,
        Status = entry.Status,
        Path = entry.Path,
        Support = entry.Support,
        Decided = entry.Decided,
        Drift = entry.Drifted ? new Drift(entry.Version, [], entry.Path, entry.Path) : null,
        HasDecision = entry.Decided is not null,
        Contested = entry.Contested,
        Archived = entry.Archived,
        RevisitDate = entry.RevisitDate,
        RevisitMet = entry.RevisitMet,
        FrameworkId = entry.FrameworkId,
        FrameworkVersion = entry.FrameworkVersion,
        Blockers = 0,
        LoggedAt = entry.At,
        LastEventAt = entry.At,
        LastMovedAt = entry.At,
    };
}
