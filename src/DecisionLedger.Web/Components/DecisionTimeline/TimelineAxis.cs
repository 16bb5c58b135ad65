using System.Globalization;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Chooses round times for the axis: as many as have room for their labels, on boundaries of the reader's own clock. A second line says the day, month or year where it begins.</summary>
public static class TimelineAxis
{
    private const double RoomForLabel = 74;
    private const double RoomForContext = 100;

    private static readonly TimeSpan[] Spans =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
        TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(7), TimeSpan.FromDays(14),
    ];

    private static readonly int[] Months = [1, 3, 6, 12, 24, 60, 120, 600];

    public static IReadOnlyList<TimelineTick> Of(TimelineData data, TimelineViewport viewport, TimelineSpacing spacing, TimeZoneInfo zone, DateStyle dates)
    {
        if (data.Moments.Count == 0)
            return [];
        var ticks = spacing == TimelineSpacing.ByEvent ? ByEvent(data, viewport, zone, dates) : Stretches(viewport).SelectMany(s => ByTime(viewport, s.From, s.To, zone, dates));
        return Spaced(ticks, viewport);
    }

    private static IEnumerable<TimelineTick> ByEvent(TimelineData data, TimelineViewport viewport, TimeZoneInfo zone, DateStyle dates)
    {
        var (from, to) = viewport.Moments();
        var most = Math.Max(1, (int)(viewport.Width / RoomForLabel));
        var every = Math.Max(1, (int)Math.Ceiling((to - from) / (double)most));
        for (var i = from; i < to; i += every)
        {
            var local = Local(data.Moments[i].At, zone);
            var beside = data.Moments[i + every < to ? i + every : Math.Max(from, i - every)].At;
            var near = (beside - data.Moments[i].At).Duration() < TimeSpan.FromMinutes(2);
            yield return new TimelineTick(viewport.Of(i), dates.Time(local, seconds: near), dates.ShortWeekday(local), false);
        }
    }

    /// <summary>The stretches in sight over which time runs evenly: between the breaks, and the latest event where it was given more room.</summary>
    private static IEnumerable<(double From, double To)> Stretches(TimelineViewport viewport)
    {
        var scale = viewport.Scale;
        var from = 0.0;
        foreach (var skipped in scale.Breaks)
        {
            yield return (from, skipped.From);
            from = skipped.To;
        }
        if (scale.LatestIsStretched && scale.Of(scale.Count - 1) is var latest && latest >= from)
        {
            yield return (from, latest);
            from = latest;
        }
        yield return (from, scale.PresentPlace);
    }

    private static IEnumerable<TimelineTick> ByTime(TimelineViewport viewport, double from, double to, TimeZoneInfo zone, DateStyle dates)
    {
        (from, to) = (Math.Max(from, viewport.Window.From), Math.Min(to, viewport.Window.To));
        if (to < from)
            yield break;
        var scale = viewport.Scale;
        // Events that share a second, or one that is alone between two breaks, have the time of the first as their only label.
        var (begins, ends) = (scale.TimeAt(from), scale.TimeAt(to));
        var room = (ends - begins) * (RoomForLabel / Math.Max(viewport.X(to) - viewport.X(from), 1e-9));
        var start = new TimelineTick(viewport.X(from), dates.Time(Local(begins, zone), seconds: ends - begins < TimeSpan.FromMinutes(2)), dates.ShortWeekday(Local(begins, zone)), false);
        if (viewport.X(to) - viewport.X(from) < RoomForLabel || room < TimeSpan.FromSeconds(1) / 8)
        {
            yield return start;
            yield break;
        }

        var step = Spans.FirstOrDefault(s => s >= room);
        var months = step == default ? Months.FirstOrDefault(m => TimeSpan.FromDays(30 * m) >= room, Months[^1]) : 0;
        for (var (local, first) = (First(Local(begins, zone), step, months), true); ; local = months > 0 ? local.AddMonths(months) : local.Add(step))
        {
            var at = InZone(local, zone);
            if (at > ends)
                yield break;
            if (at < begins)
                continue;
            var x = viewport.X(scale.OfTime(at));
            // Where the first round time is far off, the beginning has a label of its own.
            if (first && x - start.X > RoomForContext)
                yield return step >= TimeSpan.FromDays(1) || months > 0 ? Tick(start.X, Local(begins, zone), TimeSpan.FromDays(14), 0, dates) : start;
            first = false;
            yield return Tick(x, local, step, months, dates);
        }
    }

    /// <summary>Leaves out what has no room, and the second line where it says nothing new.</summary>
    private static List<TimelineTick> Spaced(IEnumerable<TimelineTick> ticks, TimelineViewport viewport)
    {
        var kept = new List<TimelineTick>();
        var (lastX, contextX, context) = (double.NegativeInfinity, double.NegativeInfinity, "");
        foreach (var tick in ticks)
        {
            if (tick.X - lastX < RoomForLabel * .8 || tick.X > viewport.Right - RoomForLabel * .55)
                continue;
            lastX = tick.X;
            var says = tick.Context != context && tick.X - contextX >= RoomForContext;
            if (says)
                (contextX, context) = (tick.X, tick.Context);
            kept.Add(tick with { Context = says ? tick.Context : "", Major = tick.Major || says });
        }
        return kept;
    }

    private static DateTime First(DateTime from, TimeSpan step, int months)
    {
        if (months >= 12)
            return new DateTime(Math.Max(1, from.Year - from.Year % (months / 12)), 1, 1);
        if (months > 0)
            return new DateTime(from.Year, from.Month - (from.Month - 1) % months, 1);
        return step >= TimeSpan.FromDays(1) ? from.Date : from.Date + step * Math.Floor(from.TimeOfDay / step);
    }

    // A local time that a change of clocks leaves out is moved to the one that follows.
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        var valid = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, zone.GetUtcOffset(valid));
    }

    private static TimelineTick Tick(double x, DateTime local, TimeSpan step, int months, DateStyle dates)
    {
        if (months >= 12)
            return new TimelineTick(x, Write(local, "yyyy"), "", true);
        if (months > 0)
            return new TimelineTick(x, Write(local, "MMM"), Write(local, "yyyy"), local.Month == 1);
        if (step >= TimeSpan.FromDays(1))
            return new TimelineTick(x, step > TimeSpan.FromDays(2) ? dates.DayOfMonth(local) : Write(local, "ddd d"), Write(local, step > TimeSpan.FromDays(2) ? "yyyy" : "MMM yyyy"), local.Day <= step.TotalDays);
        return new TimelineTick(x, dates.Time(local, seconds: step < TimeSpan.FromMinutes(1)), dates.ShortWeekday(local), local.TimeOfDay == TimeSpan.Zero);
    }

    private static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    private static string Write(DateTime local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
}

/// <param name="X">Its place.</param>
/// <param name="Label">What is written under it.</param>
/// <param name="Context">The larger unit that the label is part of, such as the day of a time; empty where it is the same as before.</param>
/// <param name="Major">Whether a larger unit begins here, such as a day among hours.</param>
public sealed record TimelineTick(double X, string Label, string Context, bool Major);
