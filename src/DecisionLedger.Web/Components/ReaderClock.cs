using System.Globalization;
using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Components;

/// <summary>The reader's time zone and the present minute, cascaded to everything that writes times.</summary>
public sealed record ReaderClock(TimeZoneInfo Zone, DateTimeOffset Now)
{
    public static TimeZoneInfo ZoneOf(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <returns>Such as 3 Mar 2026, 14:05.</returns>
    public string DateAndTime(DateTimeOffset at) => Local(at).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <returns>Such as 3 Mar 2026.</returns>
    public string Date(DateTimeOffset at) => ShownDate.Of(DateOnly.FromDateTime(Local(at).DateTime));

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

/// <summary>What the reader's browser told in cookies that first-paint.js keeps.</summary>
/// <param name="ThemeChoice">light, dark or system.</param>
/// <param name="ZoneId">The reader's IANA time zone; null until the browser has told it.</param>
public sealed record ReaderPreferences(string ThemeChoice, string? ZoneId)
{
    public const string FollowSystem = "system";

    public static ReaderPreferences From(IRequestCookieCollection cookies) => new(
        cookies["theme"] is "light" or "dark" ? cookies["theme"]! : FollowSystem,
        cookies["reader-zone"] is { Length: > 0 and < 64 } zone ? Uri.UnescapeDataString(zone) : null);
}
