using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components;
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

    /// <summary>What use cases are read under.</summary>
    [Parameter]
    public IEnumerable<Framework> Frameworks { get; set; } = [];

    /// <summary>The last day shown.</summary>
    [Parameter, EditorRequired]
    public DateOnly Until { get; set; }

    /// <summary>Whether the last day shown is today.</summary>
    [Parameter]
    public bool Now { get; set; } = true;

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    private DateStyle Dates => DateStyle.Of(Reader);

    /// <summary>Whether one of the days shown ends at another time where the reader is than in the trend.</summary>
    private bool Elsewhere => Days.Any(d => EndsElsewhere(d.Day)) || EndsElsewhere(Until);

    private IEnumerable<TrendDay> Days => Trend.Days.Where(d => d.Day <= Until);

    private IEnumerable<TrendDay> LastDays => Days.Reverse().Take(MostDaysInTable);

    private IEnumerable<string> Shown => _layers.Select(l => l.Target);

    private string InWords => $"{(_first < Until ? $"From {Dates.Day(_first)} to" : "On")} {Dates.Day(Until)}, recommendations changed to: "
        + string.Join(", ", _layers.Where(l => l.Last > 0).Select(l => $"{l.Last} {Name(l.Target)}")) + ".";

    protected override void OnParametersSet()
    {
        _layers = TrendShape.Of(Trend, Until);
        if (_layers.Count > 0)
            (_first, _most) = (Days.First().Day, Days.Max(d => d.Total));
    }

    private string Name(string target) => Approach.InWords(TargetKey.ApproachesOf(target), TargetKey.FrameworkOf(target, Frameworks));

    private string Colour(string? approach, string target) => $"var(--approach-{Approach.Of(approach, TargetKey.FrameworkOf(target, Frameworks)).Css})";

    private string Fill(string target) => TargetKey.ApproachesOf(target) switch
    {
        { Length: > 1 } => $"url(#{PatternId(target)})",
        var one => Colour(one.FirstOrDefault(), target),
    };

    // Asked of each day: where clocks change, a day may end with UTC in winter and not in summer.
    private bool EndsElsewhere(DateOnly day) =>
        Reader is { } clock && clock.Zone.GetUtcOffset(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) != TimeSpan.Zero;

    private string Href(string target, DateOnly day) =>
        $"/portfolio?target={(target.Length == 0 ? "unknown" : Uri.EscapeDataString(target))}{(day < Until || !Now ? $"&asOf={day.ToString(EndsElsewhere(day) ? "yyyy-MM-dd'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}";

    private static string PatternId(string target) => $"trend-{target.Replace('+', '-')}";
}
