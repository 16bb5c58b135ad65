using DecisionLedger.Web.Components.Shared;
using Framework = DecisionLedger.Domain.Frameworks.Framework;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>The geometry of a window of a timeline: where everything in sight is, and nothing else, so that 5,000 events draw as quickly as fifty.</summary>
public sealed class TimelineLayout
{
    /// <summary>Below this width the names of the rows stand above them.</summary>
    public const double CompactBelow = 560;

    public const double MinimumWidth = 240;

    private const double EndRoom = 24;

    public TimelineLayout(TimelineData data, TimelineSpacing spacing, double width, TimeZoneInfo zone, TimelineScale? scale = null, TimelineRuns? runs = null, TimelineWindow? window = null, DateStyle? dates = null)
    {
        Data = data;
        Spacing = spacing;
        Width = Math.Max(MinimumWidth, width);
        Rows = new TimelineRows(data.Under is not null, data.Notes.Count > 0, data.Revisits.Count > 0, Width < CompactBelow);
        Left = LeftOf(Width);
        scale ??= ScaleOf(data, spacing, Width);
        runs ??= new TimelineRuns(data);
        Viewport = new TimelineViewport(scale, (window ?? TimelineWindow.All).Within(TimelineWindow.LeastSpan(scale)), Left, Width - EndRoom);
        Ticks = TimelineAxis.Of(data, Viewport, spacing, zone, dates ?? DateStyle.DayFirst);
        Recommended = new TimelineBand(runs.Recommended, Viewport);
        Under = new TimelineBand(runs.Under, Viewport);
        Decided = new TimelineBand(runs.Decided, Viewport);
        Versions = new TimelineBand(runs.Versions, Viewport);
        Differing = Near(runs.Differing);
        Marks = [.. Enumerable.Range(0, TimelineMarks.Lanes.Count).SelectMany(lane => TimelineMarks.Of(data, Viewport, lane))];
        Breaks = [.. scale.Breaks.Where(b => b.To >= Viewport.Window.From && b.From <= Viewport.Window.To)
            .Select(b => (Math.Max(Viewport.X(b.From), Viewport.Left), Math.Min(Viewport.X(b.To), Viewport.Right), b.Length))];
        Revisits = [.. data.Revisits.Distinct().Order().Select(at => (at, Viewport.X(scale.OfTime(at)))).Where(r => Viewport.Shows(r.Item2))];
        Notes = TimelineNotes.Of(data, Viewport);
    }

    public TimelineData Data { get; }

    public TimelineSpacing Spacing { get; }

    public double Width { get; }

    /// <summary>Where the rows begin, to the right of their names.</summary>
    public double Left { get; }

    public TimelineViewport Viewport { get; }

    public TimelineRows Rows { get; }

    public IReadOnlyList<TimelineTick> Ticks { get; }

    public TimelineBand Recommended { get; }

    /// <summary>What the other version recommends; empty where none was asked for.</summary>
    public TimelineBand Under { get; }

    /// <summary>The stretches over which the two versions recommend different things.</summary>
    public IReadOnlyList<(double From, double To)> Differing { get; }

    public TimelineBand Decided { get; }

    public TimelineBand Versions { get; }

    public IReadOnlyList<TimelineMark> Marks { get; }

    /// <summary>Idle stretches that are cut short.</summary>
    public IReadOnlyList<(double From, double To, TimeSpan Length)> Breaks { get; }

    public IReadOnlyList<(DateTimeOffset At, double X)> Revisits { get; }

    public IReadOnlyList<NoteMark> Notes { get; }

    /// <summary>How many changes of recommendation or decision are drawn as a summary only.</summary>
    public int Summarised => Recommended.Summarised + Under.Summarised + Decided.Summarised;

    /// <summary>A line for each approach that has support now.</summary>
    public IEnumerable<(Approach Look, SupportLine Line)> Support(Framework? framework) =>
        Data.Moments.Count == 0 ? [] : Data.Moments[^1].Support.Shares
            .Select(share => Family(share.Key, framework))
            .Select(look => (look, new SupportLine(Data, Viewport, moment => moment.Support[look.Id])));

    /// <summary>A family of approaches. Prompting does not share its letter with the system prompt, which has it in the bands.</summary>
    public static Approach Family(string id, Framework? framework) =>
        Approach.OfFamily(id, framework) is { Css: "prompting" } prompting ? prompting with { Letter = "Pr" } : Approach.OfFamily(id, framework);

    public static TimelineScale ScaleOf(TimelineData data, TimelineSpacing spacing, double width)
    {
        var room = Math.Max(MinimumWidth, width);
        return new TimelineScale(data, spacing, room - EndRoom - LeftOf(room));
    }

    /// <summary>By time, but where most of it is idle and nobody chose, idle stretches are skipped.</summary>
    public static TimelineSpacing SpacingThatFits(TimelineData data) =>
        IdleStretches.FillMostOf(TimelineScale.SecondsOf(data)) ? TimelineSpacing.SkipIdle : TimelineSpacing.ByTime;

    private static double LeftOf(double width) => width < CompactBelow ? 20 : 104;

    private List<(double From, double To)> Near(IReadOnlyList<BandRun> runs)
    {
        var near = new List<(double From, double To)>();
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(Viewport.Of(run.From), Viewport.Left), Math.Min(Viewport.Of(run.To), Viewport.Right));
            if (to <= from)
                continue;
            // Stretches within a few pixels of each other cannot be told apart.
            if (near.Count > 0 && from - near[^1].To < TimelineBand.Cell)
                near[^1] = near[^1] with { To = to };
            else
                near.Add((from, to));
        }
        return near;
    }
}
