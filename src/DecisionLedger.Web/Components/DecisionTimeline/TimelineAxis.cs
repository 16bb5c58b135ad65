using System.Globalization;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Chooses round times for the axis: as many as have room for their labels, on boundaries of the reader's own clock.</summary>
public static class TimelineAxis
{
    private const double RoomForLabel = 92;

    private static readonly TimeSpan[] Spans =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
        TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(7), TimeSpan.FromDays(14),
    ];

    private static readonly int[] Months = [1, 3, 6, 12, 24, 60, 120, 600];

    public static IReadOnlyList<TimelineTick> Of(TimelineData data, TimelineScale scale, TimelineSpacing spacing, TimeZoneInfo zone) =>
        spacing == TimelineSpacing.ByEvent ? ByEvent(data, scale, zone) : ByTime(scale, zone);

    private static List<TimelineTick> ByEvent(TimelineData data, TimelineScale scale, TimeZoneInfo zone)
    {
        var ticks = new List<TimelineTick>();
        if (data.Moments.Count == 0)
            return ticks;
        var most = Math.Max(1, (int)((scale.PresentX - scale.Left) / RoomForLabel));
        var every = Math.Max(1, (int)Math.Ceiling(data.Moments.Count / (double)most));
        var lastDay = DateTime.MinValue;
        for (var i = 0; i < data.Moments.Count; i += every)
        {
            var local = TimeZoneInfo.ConvertTime(data.Moments[i].At, zone).DateTime;
            ticks.Add(new TimelineTick(scale.Of(i), Write(local, local.Date == lastDay ? "HH:mm" : "d MMM yyyy"), local.Date != lastDay));
            lastDay = local.Date;
        }
        return ticks;
    }

    private static List<TimelineTick> ByTime(TimelineScale scale, TimeZoneInfo zone)
    {
        var ticks = new List<TimelineTick>();
        var span = scale.Present - scale.Start;
        if (span <= TimeSpan.Zero)
        {
            ticks.Add(new TimelineTick(scale.Left, Write(TimeZoneInfo.ConvertTime(scale.Start, zone).DateTime, "d MMM yyyy, HH:mm"), true));
            return ticks;
        }

        var room = span * (RoomForLabel / (scale.PresentX - scale.Left));
        var step = Spans.FirstOrDefault(s => s >= room);
        var months = step == default ? Months.FirstOrDefault(m => TimeSpan.FromDays(30 * m) >= room, Months[^1]) : 0;
        var from = TimeZoneInfo.ConvertTime(scale.Start, zone).DateTime;
        for (var local = First(from, step, months); ; local = months > 0 ? local.AddMonths(months) : local.Add(step))
        {
            var at = InZone(local, zone);
            if (at > scale.Present)
                return ticks;
            if (at >= scale.Start)
                ticks.Add(Tick(PlaceOf(at, scale), local, step, months));
        }
    }

    private static double PlaceOf(DateTimeOffset at, TimelineScale scale) =>
        scale.Left + (scale.PresentX - scale.Left) * ((at - scale.Start) / (scale.Present - scale.Start));

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

    private static TimelineTick Tick(double x, DateTime local, TimeSpan step, int months)
    {
        if (months >= 12)
            return new TimelineTick(x, Write(local, "yyyy"), true);
        if (months > 0)
            return new TimelineTick(x, Write(local, local.Month == 1 ? "MMM yyyy" : "MMM"), local.Month == 1);
        if (step >= TimeSpan.FromDays(1))
            return new TimelineTick(x, Write(local, local.DayOfYear <= step.TotalDays ? "d MMM yyyy" : "d MMM"), local.Day <= step.TotalDays);
        var midnight = local.TimeOfDay == TimeSpan.Zero;
        return new TimelineTick(x, Write(local, midnight ? "d MMM" : "HH:mm"), midnight);
    }

    private static string Write(DateTime local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
}

/// <param name="X">Its place.</param>
/// <param name="Label">What is written under it.</param>
/// <param name="Major">Whether a larger unit begins here, such as a day among hours.</param>
public sealed record TimelineTick(double X, string Label, bool Major);
