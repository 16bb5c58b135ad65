using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Trend;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>Every number of the trend is a link, and the list behind the link is as long as the number says.</summary>
public sealed class TrendLinkTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    /// <summary>London keeps UTC in winter and not in summer; in Los Angeles a day of UTC is over while it still is the reader's today.</summary>
    [PostgresFact]
    public async Task A_link_of_the_chart_opens_as_many_use_cases_as_it_says_wherever_the_reader_is()
    {
        foreach (var at in new[] { "2026-07-01T12:00Z", "2026-07-01T23:30Z", "2026-12-01T12:00Z", "2026-12-02T01:30Z" })
        {
            _ledger.Clock.SetUtcNow(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
            await _ledger.Log(_ledger.Ana, $"Recorded at {at}", LedgerHost.Need("knowledge"));
        }

        await _ledger.CaughtUp();
        var trend = await _ledger.Send(_ledger.Viewer, new GetPortfolioTrend());
        foreach (var zone in new[] { "UTC", "Europe/London", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati" })
        {
            var clock = new ReaderClock(TimeZoneInfo.FindSystemTimeZoneById(zone), _ledger.Clock.GetUtcNow());
            await using var screen = new BunitContext();
            var chart = screen.Render<TrendChart>(p => p
                .Add(c => c.Trend, trend).Add(c => c.Until, DateOnly.FromDateTime(clock.Now.UtcDateTime)).AddCascadingValue(clock));
            var links = chart.FindAll(".segments a, .in-words td a, .legend a");
            Assert.True(links.Count > 6);
            foreach (var link in links)
            {
                var view = ViewOf(link.GetAttribute("href")!, clock);
                var page = await _ledger.Send(_ledger.Viewer, view.ToRequest(clock));
                Assert.Equal($"{zone} {link.OuterHtml}: {CountOf(link)}", $"{zone} {link.OuterHtml}: {page.Matching}");
            }
        }
    }

    private static int CountOf(IElement link)
    {
        var words = link.GetAttribute("title") is { } title ? title.Split(": ")[1].Split(' ')[0] : (link.QuerySelector(".num") ?? link).TextContent;
        return int.Parse(words, CultureInfo.InvariantCulture);
    }

    private static PortfolioView ViewOf(string address, ReaderClock clock)
    {
        var query = QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);
        return PortfolioView.Read(null, null, query["target"], null, null, null, null, query.TryGetValue("asOf", out var asOf) ? asOf.ToString() : null, clock);
    }
}
