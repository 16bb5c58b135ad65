using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Web.Tests.Portfolio;

public sealed class PortfolioRebuildTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    private PortfolioRebuild Rebuild => _ledger.Services.GetRequiredService<PortfolioRebuild>();

    [PostgresFact]
    public async Task While_it_is_rebuilt_commands_go_on_reads_never_know_less_and_no_event_is_lost_or_counted_twice()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++)
            ids.Add(await _ledger.Log(_ledger.Ana, $"Use case {i}", LedgerHost.Need("knowledge")));
        await _ledger.CaughtUp();

        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var id = ids[((i * 3) + writer) % ids.Count];
                Assert.Null((await _ledger.Send(_ledger.Ben, new StateNeed(id, "behaviour", (NeedLevel)(i % 3), $"{writer} {i}", null))).Refusal);
                if (i % 5 == 0)
                    Assert.Null((await _ledger.Send(_ledger.Ben, new EditUseCase(id, $"Renamed {writer} {i}", null, "", null))).Refusal);
                if (i % 7 == 0)
                    await _ledger.Log(_ledger.Ben, $"New {writer} {i}", LedgerHost.Need("style"));
            }
        })));
        var reading = Task.Run(async () =>
        {
            for (var most = 20; !stop.IsCancellationRequested;)
            {
                var page = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Take = 500 });
                Assert.True(page.Matching >= most && page.Rows.Count >= most, $"The portfolio had {most} use cases and now {page.Matching}, {page.Rows.Count} rows.");
                most = page.Matching;
            }
        });
        for (var i = 0; i < 5; i++)
            Assert.Empty((await Rebuild.RunAsync(_ => { }, default)).SetAside);
        await stop.CancelAsync();
        await Task.WhenAll(writing, reading);
        // A page that was worked out from rows that were swapped away pauses the projection for a moment of the clock.
        await _ledger.CaughtUpPausing();

        await SameAsRebuilt();
    }

    [PostgresFact]
    public async Task A_database_that_kept_the_portfolio_otherwise_is_built_once_from_its_history()
    {
        await _ledger.Log(_ledger.Ana, "From before", LedgerHost.Need("knowledge"));
        await _ledger.CaughtUp();
        var expected = await ReadModels.PortfolioAsync(_ledger.ConnectionString);
        // As migrate leaves it: the tables are there and empty, and the projection is past all events.
        await using (var database = NpgsqlDataSource.Create(_ledger.ConnectionString))
        await using (var command = database.CreateCommand(
            """
            truncate ledger.portfolio_period, ledger.portfolio_text, ledger.portfolio_day, ledger.portfolio_count, ledger.portfolio_kind;
            update ledger.portfolio_epoch set built = false;
            create table ledger.mt_doc_portfoliorow (id uuid);
            """))
            await command.ExecuteNonQueryAsync();
        await Assert.ThrowsAsync<PortfolioNotBuiltException>(() => _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today }));

        var services = _ledger.Services;
        var again = new PortfolioRebuild(services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<PortfolioTables>(), services.GetRequiredService<UseCaseRebuild>());
        await again.EnsureBuiltAsync(default);

        Assert.Equal(expected, await ReadModels.PortfolioAsync(_ledger.ConnectionString));
        Assert.NotEmpty((await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today })).Rows);
    }

    private DateOnly Today => DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime);

    private async Task SameAsRebuilt()
    {
        var before = await ReadModels.PortfolioAsync(_ledger.ConnectionString);
        await Rebuild.RunAsync(_ => { }, default);
        var after = await ReadModels.PortfolioAsync(_ledger.ConnectionString);
        Assert.Equal(before.Except(after), after.Except(before));
    }
}
