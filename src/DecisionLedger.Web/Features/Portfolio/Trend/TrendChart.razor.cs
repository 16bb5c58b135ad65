using System.Globalization;
using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>How many use cases had each recommended target, day by day, as stacked steps; the same as a table for those who read it so.</summary>
public partial class TrendChart
{
    private const int MostDaysInTable = 30;

    private IReadOnlyList<TrendLayer> _layers = [];
    private DateOnly _first;
    private int _most;

    [Parameter, EditorRequired]
    public PortfolioTrend Trend { get; set; } = default!;

    /// <summary>The last day shown.</summary>
    [Parameter, EditorRequired]
    public DateOnly Until { get; set; }

    private IEnumerable<TrendDay> Days => Trend.Days.Where(d => d.Day <= Until);

    private IEnumerable<TrendDay> LastDays => Days.Reverse().Take(MostDaysInTable);

    private IEnumerable<string> Shown => _layers.Select(l => l.Target);

    private string InWords => $"From {Date(_first)} to {Date(Until)}, the recommended targets came to: "
        + string.Join(", ", _layers.Where(l => l.Last > 0).Select(l => $"{l.Last} {Approach.InWords(ApproachesOf(l.Target))}")) + ".";

    protected override void OnParametersSet()
    {
        _layers = TrendShape.Of(Trend, Until);
        if (_layers.Count > 0)
            (_first, _most) = (Days.First().Day, Days.Max(d => d.Total));
    }

    private static string[] ApproachesOf(string target) => target.Split('+', StringSplitOptions.RemoveEmptyEntries);

    private static string Fill(string target) => ApproachesOf(target) switch
    {
        { Length: > 1 } => $"url(#{PatternId(target)})",
        var one => $"var(--approach-{Approach.Of(one.FirstOrDefault()).Css})",
    };

    private static string PatternId(string target) => $"trend-{target.Replace('+', '-')}";

    private static string Date(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
