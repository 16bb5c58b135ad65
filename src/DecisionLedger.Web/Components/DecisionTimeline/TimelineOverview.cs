using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>The whole life of a use case in a strip: how much happened when, and what was recommended. The window is a brush on it.</summary>
public sealed class TimelineOverview
{
    public const double Height = 46;
    public const double BarsBottom = 30;
    public const double BandTop = 33;
    public const double BandHeight = 9;
    private const double Column = 3;

    public TimelineOverview(TimelineData data, TimelineRuns runs, TimelineScale scale, double left, double right)
    {
        Viewport = new TimelineViewport(scale, TimelineWindow.All, left, right);
        Recommended = new TimelineBand(runs.Recommended, Viewport);
        var columns = data.Moments.Select((_, i) => (long)Math.Floor((Viewport.Of(i) - left) / Column)).CountBy(c => c).ToList();
        var most = columns.Select(c => c.Value).DefaultIfEmpty(1).Max();
        var bars = new StringBuilder();
        foreach (var (column, count) in columns)
        {
            // By its root, so that one event can be seen beside a thousand.
            var height = 3 + (BarsBottom - 5) * Math.Sqrt(count / (double)most);
            bars.Append(CultureInfo.InvariantCulture, $"M{left + column * Column:0.#},{BarsBottom:0.#}v-{height:0.#}h{Column - .5:0.#}v{height:0.#}z");
        }
        Bars = bars.ToString();
    }

    public TimelineViewport Viewport { get; }

    public TimelineBand Recommended { get; }

    /// <summary>How much happened when, as an SVG path.</summary>
    public string Bars { get; }
}
