using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>The state of a use case is told in two places: in words of the domain, and in SQL, so that a page can be counted and sorted. They must not part.</summary>
public sealed class PortfolioStateTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly bool[] Either = [false, true];

    [PostgresFact]
    public async Task The_database_counts_filters_and_sorts_by_the_states_of_the_domain_now_and_in_the_past()
    {
        var app = await LedgerApp.StartAsync();
        try
        {
            var owner = await app.FirstRunAsync();
            var entries = EveryCombination().ToList();
            await Store(app, owner.Actor.WorkspaceId, entries);

            foreach (var at in new DateTimeOffset?[] { null, DateTimeOffset.UnixEpoch.AddYears(1) })
            {
                foreach (var state in Enum.GetValues<UseCaseState>())
                {
                    var expected = entries.Where(e => StateOf(e) == state).Select(e => e.UseCaseId).ToHashSet();
                    foreach (var (sort, search) in new[] { (PortfolioSort.Pressing, ""), (PortfolioSort.LastChanged, ""), (PortfolioSort.Title, ""), (PortfolioSort.Logged, "use case") })
                    {
                        var page = await app.Send(owner.Actor, new BrowsePortfolio { Today = Today, State = state, Take = 500, AsOf = at, Sort = sort, Search = search });
                        Assert.True(expected.SetEquals(page.Rows.Select(r => r.Id)), $"{state} is told otherwise by the database, sorted by {sort}.");
                        Assert.Equal(expected.Count, page.ByState.GetValueOrDefault(state));
                        Assert.Equal(expected.Count, page.Matching);
                        Assert.All(page.Rows, r => Assert.Equal(state, r.StateOn(Today)));
                    }
                }

                foreach (var search in new[] { "", "use" })
                {
                    var sorted = await app.Send(owner.Actor, new BrowsePortfolio { Today = Today, Take = 500, AsOf = at, Search = search });
                    Assert.Equal(entries.Count, sorted.Rows.Count);
                    Assert.Equal(PortfolioRow.Pressing, sorted.Rows.Select(r => r.StateOn(Today)).Distinct());
                    Assert.Equal(sorted.Rows.Select(Place).Order(), sorted.Rows.Select(Place));
                }
            }
        }
        finally
        {
            await app.StopAndDropAsync();
        }
    }

    private static int Place(PortfolioRow row) => Array.IndexOf(PortfolioRow.Pressing, row.StateOn(Today));

    private static UseCaseState StateOf(HistoryRow e) =>
        UseCaseStates.MostPressing(
            e.Archived, e.Drift is not null, e.ChangeRequested, e.RevisitMet || e.RevisitDate <= Today, e.RequirementChanged, e.Contested, e.Decided is not null);

    /// <summary>Writes the rows as the projection does, for entries that no event made.</summary>
    private static async Task Store(LedgerApp app, string workspace, List<HistoryRow> entries)
    {
        await using (var session = app.Store.LightweightSession(workspace))
        {
            foreach (var entry in entries)
                ReviewHistory.Queue(session, entry);
            await session.SaveChangesAsync();
        }

        var useCases = entries.Select(entry =>
        {
            var useCase = new UseCasePeriods(workspace, entry.UseCaseId, null);
            useCase.Add(ListedEntry.Of(workspace, entry), new TextChange("use_case_logged_v2", entry.Title, "Requirement", null, null));
            return useCase;
        }).ToList();
        var batch = await app.Services.GetRequiredService<PortfolioTables>().WorkOutAsync(useCases, default);
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await PortfolioTables.ExecuteAsync(transaction, batch, "", default);
        await transaction.CommitAsync();
    }

    private static IEnumerable<HistoryRow> EveryCombination() =>
        // An archived use case is archived, whatever else it is.
        from archived in Either
        from drifted in Either
        from contested in Either
        from decided in Either
        from met in Either
        from requested in Either
        from changed in Either
        where !archived || (requested == changed)
        from date in new DateOnly?[] { null, Today.AddDays(-1), Today, Today.AddDays(1) }
        let id = Guid.NewGuid()
        select new HistoryRow(
            id,
            1,
            DateTimeOffset.UnixEpoch,
            RecommendationStatus.NotEnoughKnown,
            [],
            [],
            [],
            Moved: true,
            Change: null,
            decided ? ["rag"] : null,
            Follows: null,
            drifted ? new Drift(1, [], RecommendedPath.None, new RecommendedPath([], ["rag"])) : null,
            Blockers: 0,
            contested,
            archived,
            date,
            met,
            requested,
            changed,
            new FrameworkKey(PublishedFrameworks.CustomiseLlm, 1),
            "Use case");
}
