using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Trend;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;

namespace DecisionLedger.Web.Tests.Portfolio;

public sealed class GetPortfolioTrendTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task The_last_day_has_what_the_portfolio_has_now_and_an_earlier_day_what_it_had_then()
    {
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        var id = await _ledger.Log(_ledger.Ana, "Triage", LedgerHost.Need("knowledge"));
        await _ledger.Log(_ledger.Stranger, "Of another workspace", LedgerHost.Need("style"));
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "behaviour", NeedLevel.Wanted, "", null));
        var archived = await _ledger.Log(_ledger.Ana, "Given up", LedgerHost.Need("style"));
        await _ledger.Send(_ledger.Ana, new ArchiveUseCase(archived, true, "", null));
        await _ledger.CaughtUp();

        var trend = await _ledger.Send(_ledger.Viewer, new GetPortfolioTrend());

        var today = DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime);
        var now = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = today });
        Assert.Equal(now.ByTarget.OrderBy(t => t.Key, StringComparer.Ordinal), trend.Days[^1].Totals.OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.Equal(today, trend.Days[^1].Day);

        var earlier = trend.Days[^2];
        var endOfIt = new DateTimeOffset(earlier.Day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-10);
        var then = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = earlier.Day, AsOf = endOfIt });
        Assert.Equal(then.ByTarget.OrderBy(t => t.Key, StringComparer.Ordinal), earlier.Totals.OrderBy(t => t.Key, StringComparer.Ordinal));
    }

    /// <summary>Wherever the reader is, a day of the trend opens a list of as many use cases.</summary>
    [PostgresTheory]
    [InlineData("Asia/Tokyo")]
    [InlineData("America/Los_Angeles")]
    [InlineData("UTC")]
    public async Task A_segment_opens_as_many_use_cases_as_it_counts(string zone)
    {
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        await _ledger.CaughtUp();
        var clock = new ReaderClock(TimeZoneInfo.FindSystemTimeZoneById(zone), _ledger.Clock.GetUtcNow());

        var trend = await _ledger.Send(_ledger.Viewer, new GetPortfolioTrend());
        var checkedDays = 0;
        foreach (var day in trend.Days.Where(day => day.Day < PortfolioView.TodayOf(clock)))
        {
            foreach (var (target, count) in day.Totals)
            {
                var view = PortfolioView.Read(null, null, target.Length == 0 ? "unknown" : target, null, null, null, null, $"{day.Day:yyyy-MM-dd}Z", clock);
                Assert.Equal((target, day.Day, count), (target, day.Day, (await _ledger.Send(_ledger.Viewer, view.ToRequest(clock))).Matching));
                checkedDays++;
            }
        }

        Assert.True(checkedDays > 3);
    }
}
