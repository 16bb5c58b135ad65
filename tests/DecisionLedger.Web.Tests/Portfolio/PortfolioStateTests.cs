using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Tests.Ground;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>The state of a use case is told in two places: in words of the domain, and in SQL, so that a page can be counted and sorted. They must not part.</summary>
public sealed class PortfolioStateTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly bool[] Either = [false, true];

    [PostgresFact]
    public async Task The_database_counts_filters_and_sorts_by_the_states_of_the_domain()
    {
        var app = await LedgerApp.StartAsync();
        try
        {
            var owner = await app.FirstRunAsync();
            var rows = EveryCombination().ToList();
            await using (var session = app.Store.LightweightSession(owner.Actor.WorkspaceId))
            {
                session.Store(rows.ToArray());
                await session.SaveChangesAsync();
            }

            foreach (var state in Enum.GetValues<UseCaseState>())
            {
                var page = await app.Send(owner.Actor, new BrowsePortfolio { Today = Today, State = state, Take = 500 });
                var expected = rows.Where(r => r.StateOn(Today) == state).Select(r => r.Id).ToHashSet();
                Assert.True(expected.SetEquals(page.Rows.Select(r => r.Id)), $"{state} is told otherwise by the database.");
                Assert.Equal(expected.Count, page.ByState.GetValueOrDefault(state));
            }

            var sorted = await app.Send(owner.Actor, new BrowsePortfolio { Today = Today, Take = 500 });
            Assert.Equal(rows.Count, sorted.Rows.Count);
            Assert.Equal(sorted.Rows.Select(r => r.StateOn(Today)).Distinct(), PortfolioSql.Pressing);
            Assert.True(sorted.Rows.Select(r => Array.IndexOf(PortfolioSql.Pressing, r.StateOn(Today))).SequenceEqual(
                sorted.Rows.Select(r => Array.IndexOf(PortfolioSql.Pressing, r.StateOn(Today))).Order()));
        }
        finally
        {
            await app.StopAndDropAsync();
        }
    }

    private static IEnumerable<PortfolioRow> EveryCombination() =>
        from archived in Either
        from drifted in Either
        from contested in Either
        from decided in Either
        from met in Either
        from date in new DateOnly?[] { null, Today.AddDays(-1), Today, Today.AddDays(1) }
        select new PortfolioRow
        {
            Id = Guid.NewGuid(),
            Title = "Use case",
            Requirement = "Requirement",
            SearchText = "use case requirement",
            Version = 1,
            Status = RecommendationStatus.NotEnoughKnown,
            Path = RecommendedPath.None,
            Support = Support.None,
            Archived = archived,
            Drift = drifted ? new Drift(1, [], RecommendedPath.None, new RecommendedPath([], ["rag"])) : null,
            Contested = contested,
            HasDecision = decided,
            RevisitMet = met,
            RevisitDate = date,
            Blockers = 0,
            LoggedAt = DateTimeOffset.UnixEpoch,
            LastEventAt = DateTimeOffset.UnixEpoch,
            LastMovedAt = DateTimeOffset.UnixEpoch,
        };
}
