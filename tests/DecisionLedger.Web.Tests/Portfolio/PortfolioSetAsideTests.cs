using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.Portfolio.SetAside;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Host.CommandLine;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>What cannot be written stops nobody else: the database is made to refuse one title.</summary>
public sealed class PortfolioSetAsideTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task A_use_case_that_cannot_be_shown_is_set_aside_stops_no_other_and_is_whole_again_after_a_retry()
    {
        var good = await _ledger.Log(_ledger.Ana, "Good", LedgerHost.Need("knowledge"));
        var bad = await _ledger.Log(_ledger.Ana, "Was good", LedgerHost.Need("knowledge"));
        await _ledger.CaughtUpPausing();
        await Refuse("Poison", "22000");

        await _ledger.Send(_ledger.Ana, new EditUseCase(bad, "Poison", null, "", null));
        var stillborn = await _ledger.Log(_ledger.Ana, "Poison", LedgerHost.Need("style"));
        await _ledger.Send(_ledger.Ana, new StateNeed(good, "behaviour", NeedLevel.Wanted, "", null));
        var elsewhere = await _ledger.Log(_ledger.Stranger, "Of another workspace", LedgerHost.Need("style"));
        await _ledger.CaughtUpPausing();
        // Later events of it do not build on the hole.
        await _ledger.Send(_ledger.Ana, new StateNeed(bad, "behaviour", NeedLevel.Wanted, "", null));
        await _ledger.CaughtUpPausing();

        var page = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Take = 500 });
        Assert.Equal(3, page.Rows.Single(r => r.Id == good).Version);
        Assert.Equal(("Was good", 2L), (page.Rows.Single(r => r.Id == bad).Title, page.Rows.Single(r => r.Id == bad).Version));
        Assert.DoesNotContain(page.Rows, r => r.Id == stillborn);
        Assert.Equal(2, page.SetAside);
        Assert.Contains((await _ledger.Send(_ledger.Stranger, new BrowsePortfolio { Today = Today })).Rows, r => r.Id == elsewhere);
        Assert.Equal(0, (await _ledger.Send(_ledger.Stranger, new BrowsePortfolio { Today = Today })).SetAside);

        var aside = await _ledger.Send(_ledger.Ana, new ListSetAside());
        Assert.Equal(new[] { bad, stillborn }.Order(), aside.Select(a => a.UseCaseId).Order());
        Assert.All(aside, a => Assert.Contains("refused by the test", a.Reason, StringComparison.Ordinal));
        Assert.Equal("Was good", aside.Single(a => a.UseCaseId == bad).Title);
        Assert.Equal((0, 2), Of(await _ledger.Send(_ledger.Ana, new RetrySetAside())));
        using (var errors = new StringWriter())
        {
            Assert.Equal(5, await PortfolioCommands.RetryAsync(_ledger.Services, TextWriter.Null, errors, default));
            Assert.Contains($"use case {bad}", errors.ToString(), StringComparison.Ordinal);
        }

        await AllowAll();
        Assert.Equal((2, 0), Of(await _ledger.Send(_ledger.Ana, new RetrySetAside())));
        var mended = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Take = 500 });
        Assert.Equal(("Poison", 4L), (mended.Rows.Single(r => r.Id == bad).Title, mended.Rows.Single(r => r.Id == bad).Version));
        Assert.Contains(mended.Rows, r => r.Id == stillborn);
        Assert.Equal(0, mended.SetAside);
        await SameAsRebuilt();
        await _ledger.Send(_ledger.Ana, new StateNeed(bad, "format", NeedLevel.Wanted, "", null));
        await _ledger.CaughtUpPausing();
        Assert.Equal(5, (await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Take = 500 })).Rows.Single(r => r.Id == bad).Version);
    }

    [PostgresFact]
    public async Task A_projection_that_failed_for_another_reason_goes_on_by_itself_and_says_so_meanwhile()
    {
        var watch = _ledger.Services.GetRequiredService<PortfolioWatch>();
        await _ledger.CaughtUpPausing();
        Assert.False((await watch.ReadAsync(default)).Degraded);

        // As if the disk were full: that is not the use case's fault.
        await Refuse("Too much", "53100");
        var id = await _ledger.Log(_ledger.Ana, "Too much", LedgerHost.Need("knowledge"));
        await Eventually(async () => (await watch.ReadAsync(default)).EventsBehind > 0);
        _ledger.Clock.Advance(PortfolioWatch.Patience * 2);
        await Eventually(async () => (await watch.ReadAsync(default)) is { Degraded: true, SetAside: 0 });

        await AllowAll();
        for (var tries = 0; (await watch.ReadAsync(default)).Degraded; tries++)
        {
            Assert.True(tries < 300, "It did not go on by itself.");
            // A pause is counted by the clock, which only this test moves.
            _ledger.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(200);
        }

        Assert.Contains((await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Take = 500 })).Rows, r => r.Id == id);
    }

    [PostgresFact]
    public async Task A_rebuild_finishes_the_others_names_what_it_sets_aside_and_ends_with_a_code_that_is_not_zero()
    {
        var good = await _ledger.Log(_ledger.Ana, "Good of these", LedgerHost.Need("knowledge"));
        var bad = await _ledger.Log(_ledger.Ana, "Bad of these", LedgerHost.Need("knowledge"));
        await _ledger.Send(_ledger.Ana, new StateNeed(bad, "behaviour", NeedLevel.Wanted, "", null));
        await _ledger.CaughtUpPausing();
        await _ledger.Execute("delete from ledger.review_history where use_case_id = $1 and version = 2", bad);

        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.NotEqual(0, await PortfolioCommands.RebuildAsync(_ledger.Services, output, errors, default));

        Assert.Contains($"use case {bad} of workspace {LedgerHost.Workspace} from event 3 on: The history is missing event 2", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("events, ", output.ToString(), StringComparison.Ordinal);
        var rows = (await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = Today, Take = 500 })).Rows;
        Assert.Equal(2, rows.Single(r => r.Id == good).Version);
        Assert.Equal(1, rows.Single(r => r.Id == bad).Version);
    }

    private DateOnly Today => DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime);

    private static (int, int) Of(RetriedBody retried) => (retried.Applied, retried.SetAside);

    private async Task SameAsRebuilt()
    {
        var before = await ReadModels.PortfolioAsync(_ledger.ConnectionString);
        await _ledger.Services.GetRequiredService<PortfolioRebuild>().RunAsync(_ => { }, default);
        var after = await ReadModels.PortfolioAsync(_ledger.ConnectionString);
        Assert.Equal(before.Except(after), after.Except(before));
    }

    private Task Refuse(string title, string code) => Execute(
        $"""
        create function ledger.refuse() returns trigger language plpgsql as $f$ begin
            if new.title = '{title}' then raise exception 'refused by the test' using errcode = '{code}'; end if; return new; end $f$;
        create trigger refuse before insert or update on ledger.portfolio_text for each row execute function ledger.refuse();
        """);

    private Task AllowAll() => Execute("drop function ledger.refuse() cascade");

    private async Task Execute(string sql)
    {
        await using var database = NpgsqlDataSource.Create(_ledger.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 300, "It did not come to hold.");
            await Task.Delay(200);
        }
    }
}
