using System.Globalization;
using Bunit;
using DecisionLedger.Web.Features.Portfolio.Trend;

namespace DecisionLedger.Web.Tests.Portfolio;

public class PortfolioTrendTests : BunitContext
{
    private static readonly PortfolioTrend Trend = PortfolioTrend.Of(new[]
    {
        Day("2026-03-05", ("rag", -1), ("rag+fineTuning", 1)),
        Day("2026-03-01", ("", 2)),
        Day("2026-03-03", ("", -1), ("rag", 1)),
    }.SelectMany(d => d));

    [Fact]
    public void Each_day_has_what_all_days_before_it_add_up_to()
    {
        Assert.Equal([new(2026, 3, 1), new(2026, 3, 3), new DateOnly(2026, 3, 5)], Trend.Days.Select(d => d.Day));
        Assert.Equal([2, 2, 2], Trend.Days.Select(d => d.Total));
        Assert.Equal(new Dictionary<string, int> { [""] = 1, ["rag+fineTuning"] = 1 }, Trend.Days[^1].Totals);
        Assert.Equal(["rag", "rag+fineTuning", ""], Trend.Targets);
    }

    [Fact]
    public void Layers_are_steps_that_stack_up_to_the_top_of_the_box()
    {
        var layers = TrendShape.Of(Trend, new DateOnly(2026, 3, 5));

        Assert.Equal(["rag", "rag+fineTuning", ""], layers.Select(l => l.Target));
        Assert.Equal([0, 1, 1], layers.Select(l => l.Last));
        Assert.Equal("M0 100 400 100 L400 50 800 50 L800 100 1000 100 L1000 100 800 100 L800 100 400 100 L400 100 0 100Z", layers[0].Path);
        Assert.StartsWith("M0 0 400 0 L400 0 800 0 L800 0 1000 0 ", layers[2].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_past_knows_nothing_of_what_came_after_it()
    {
        var layer = Assert.Single(TrendShape.Of(Trend, new DateOnly(2026, 3, 2)));

        Assert.Equal(("", 2), (layer.Target, layer.Last));
        Assert.Empty(TrendShape.Of(Trend, new DateOnly(2026, 2, 28)));
    }

    [Fact]
    public void The_same_is_there_to_read_in_words_and_as_a_table()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Trend, Trend).Add(c => c.Until, new DateOnly(2026, 3, 6)));

        Assert.Equal(
            "From 1 Mar 2026 to 6 Mar 2026, recommendations changed to: 1 RAG and Fine-tuning, 1 Not enough information yet.",
            chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal(["5 Mar 2026", "3 Mar 2026", "1 Mar 2026"], chart.FindAll("tbody th").Select(d => d.TextContent));
        Assert.Equal(["0", "1", "1", "2"], chart.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(c => c.TextContent));
    }

    [Fact]
    public void A_single_day_is_named_once()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Trend, Trend).Add(c => c.Until, new DateOnly(2026, 3, 1)));

        Assert.Equal("1 Mar 2026", Assert.Single(chart.FindAll(".ends span")).TextContent);
        Assert.Equal("On 1 Mar 2026, recommendations changed to: 2 Not enough information yet.", chart.Find("[role=img]").GetAttribute("aria-label"));
    }

    private static IEnumerable<TrendChange> Day(string day, params (string Target, int Change)[] changes) =>
        changes.Select(c => new TrendChange(DateOnly.Parse(day, CultureInfo.InvariantCulture), c.Target, c.Change));
}
