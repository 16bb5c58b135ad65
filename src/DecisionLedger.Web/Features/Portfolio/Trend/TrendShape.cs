using System.Globalization;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>Where the layers of the trend lie: stacked steps over the days, in a box of 1000 by 100.</summary>
public static class TrendShape
{
    public const double Width = 1000;
    public const double Height = 100;

    private const double NarrowestSegment = 4;
    private const int MostSegments = 300;

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

    /// <returns>The boxes that can be told apart, each a target on the days during which nothing moved; the latest where there are too many.</returns>
    public static IReadOnlyList<TrendSegment> Segments(PortfolioTrend trend, DateOnly until)
    {
        var days = trend.Days.Where(d => d.Day <= until).ToList();
        if (days.Count == 0)
            return [];
        var most = Math.Max(1, days.Max(d => d.Total));
        var segments = new List<TrendSegment>();
        for (var i = days.Count - 1; i >= 0 && segments.Count < MostSegments; i--)
        {
            var from = X(days[i].Day, days[0].Day, until);
            var to = i + 1 < days.Count ? X(days[i + 1].Day, days[0].Day, until) : Width;
            if (to - from < NarrowestSegment)
                continue;
            var below = 0;
            foreach (var target in trend.Targets)
            {
                var own = days[i].Totals.GetValueOrDefault(target);
                if (own > 0)
                    segments.Add(new TrendSegment(target, days[i].Day, own, from / Width, (to - from) / Width, below / (double)most, own / (double)most));
                below += own;
            }
        }

        return segments;
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

/// <summary>A part of a layer, from one day on which something moved to the next; its place in shares of the whole.</summary>
public sealed record TrendSegment(string Target, DateOnly Day, int Count, double Left, double Wide, double Bottom, double High)
{
    public string Style => string.Create(CultureInfo.InvariantCulture, $"left:{Left:P3};width:{Wide:P3};bottom:{Bottom:P3};height:{High:P3}").Replace(" ", "", StringComparison.Ordinal);
}
