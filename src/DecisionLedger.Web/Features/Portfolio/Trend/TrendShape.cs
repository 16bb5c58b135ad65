using System.Globalization;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>Where the layers of the trend lie: stacked steps over the days, in a box of 1000 by 100.</summary>
public static class TrendShape
{
    public const double Width = 1000;
    public const double Height = 100;

    /// <param name="trend">The trend.</param>
    /// <param name="until">The last day shown; later ones are left out.</param>
    /// <returns>A path a target, those aside that none had in this time, lowest first.</returns>
    public static IReadOnlyList<TrendLayer> Of(PortfolioTrend trend, DateOnly until)
    {
        var days = trend.Days.Where(d => d.Day <= until).ToList();
        if (days.Count == 0)
            return [];

        var most = Math.Max(1, days.Max(d => d.Total));
        var below = new int[days.Count];
        var layers = new List<TrendLayer>();
        foreach (var target in trend.Targets)
        {
            var own = days.Select(d => d.Totals.GetValueOrDefault(target)).ToArray();
            if (own.Any(o => o > 0))
                layers.Add(new TrendLayer(target, Path(days, until, below, own, most), own[^1]));
            for (var i = 0; i < own.Length; i++)
                below[i] += own[i];
        }

        return layers;
    }

    /// <summary>How far along a day begins, 0 to <see cref="Width"/>; the last day shown has its room too.</summary>
    public static double X(DateOnly day, DateOnly first, DateOnly until)
    {
        var span = until.DayNumber - first.DayNumber + 1;
        return Math.Clamp((day.DayNumber - first.DayNumber) / (double)span, 0, 1) * Width;
    }

    private static string Path(List<TrendDay> days, DateOnly until, int[] below, int[] own, int most)
    {
        string Y(int count) => Number(Height - (count / (double)most * Height));

        var first = days[0].Day;
        var top = new List<string>();
        var bottom = new List<string>();
        for (var i = 0; i < days.Count; i++)
        {
            var from = Number(X(days[i].Day, first, until));
            var to = Number(i + 1 < days.Count ? X(days[i + 1].Day, first, until) : Width);
            top.Add($"{from} {Y(below[i] + own[i])} {to} {Y(below[i] + own[i])}");
            bottom.Add($"{to} {Y(below[i])} {from} {Y(below[i])}");
        }

        bottom.Reverse();
        return $"M{string.Join(" L", top)} L{string.Join(" L", bottom)}Z";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="Target">As <see cref="Project.PortfolioRow.TargetKey"/>.</param>
/// <param name="Path">The layer's outline, as SVG writes it.</param>
/// <param name="Last">How many use cases have the target at the end.</param>
public sealed record TrendLayer(string Target, string Path, int Last);
