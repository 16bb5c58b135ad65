using System.Globalization;

namespace DecisionLedger.Web.Components;

/// <summary>The reader's time zone and the present minute, cascaded to everything that writes times.</summary>
/// <param name="Zone">The reader's time zone.</param>
/// <param name="Now">The present minute.</param>
/// <param name="Dates">How the reader writes dates; as most of the world does where it is not known.</param>
public sealed record ReaderClock(TimeZoneInfo Zone, DateTimeOffset Now, DateStyle? Dates = null)
{
    private DateStyle Style => DateStyle.Of(this);

    public static TimeZoneInfo ZoneOf(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <returns>Such as 3 Mar 2026, 14:05.</returns>
    public string DateAndTime(DateTimeOffset at) => Style.DayAndTime(Local(at).DateTime);

    /// <returns>Such as 3 Mar 2026.</returns>
    public string Date(DateTimeOffset at) => Day(DateOnly.FromDateTime(Local(at).DateTime));

    /// <returns>Such as 3 Mar 2026.</returns>
    public string Day(DateOnly day) => Style.Day(day);

    /// <returns>Such as Tuesday 3 March 2026.</returns>
    public string Weekday(DateOnly day) => Style.Weekday(day);

    /// <returns>The full time with its zone, such as 2026-03-03T14:05:09+02:00 (Europe/Helsinki).</returns>
    public string Exact(DateTimeOffset at) =>
        $"{Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)} ({Zone.Id})";

    /// <summary>How long ago, or in how long, in words; beyond a month the date itself says more.</summary>
    public string Relative(DateTimeOffset at)
    {
        var distance = Now - at;
        var past = distance >= TimeSpan.Zero;
        var span = distance.Duration();
        // What is recorded while a page stands open is a little later than that page's clock.
        if (span < TimeSpan.FromMinutes(1))
            return "just now";
        if (span >= TimeSpan.FromDays(31))
            return Date(at);

        var (count, unit) = span switch
        {
            { TotalHours: < 1 } => ((int)span.TotalMinutes, "minute"),
            { TotalDays: < 1 } => ((int)span.TotalHours, "hour"),
            _ => ((int)span.TotalDays, "day"),
        };
        var words = $"{count} {unit}{(count == 1 ? "" : "s")}";
        return past ? $"{words} ago" : $"in {words}";
    }
}
