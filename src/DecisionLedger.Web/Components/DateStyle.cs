using System.Globalization;

namespace DecisionLedger.Web.Components;

/// <summary>
/// How a reader writes dates and times. The words are English, as everything else here; the order of day and month and the clock's twelve or
/// twenty-four hours are those of the browser's first language. The month is always a word, so that nobody takes it for the day.
/// </summary>
public sealed record DateStyle(bool MonthFirst, bool TwelveHours)
{
    private const int LongestLanguageTag = 35;

    public static DateStyle DayFirst { get; } = new(MonthFirst: false, TwelveHours: false);

    /// <summary>That of a reader; as most of the world writes where there is none.</summary>
    public static DateStyle Of(ReaderClock? reader) => reader?.Dates ?? DayFirst;

    /// <param name="language">Such as en-US; null where the browser names none.</param>
    public static DateStyle Of(string? language)
    {
        if (language is not { Length: > 0 and <= LongestLanguageTag } || language == "*")
            return DayFirst;
        try
        {
            var customs = CultureInfo.GetCultureInfo(language).DateTimeFormat;
            return new DateStyle(customs.MonthDayPattern.StartsWith('M'), customs.ShortTimePattern.Contains('t', StringComparison.Ordinal));
        }
        catch (CultureNotFoundException)
        {
            return DayFirst;
        }
    }

    /// <returns>Such as 3 Mar 2026 or Mar 3, 2026.</returns>
    public string Day(DateOnly day) => Write(day.ToDateTime(TimeOnly.MinValue), MonthFirst ? "MMM d, yyyy" : "d MMM yyyy");

    /// <returns>Such as Tuesday 3 March 2026 or Tuesday, March 3, 2026.</returns>
    public string Weekday(DateOnly day) => Write(day.ToDateTime(TimeOnly.MinValue), MonthFirst ? "dddd, MMMM d, yyyy" : "dddd d MMMM yyyy");

    /// <returns>Such as 3 Mar 2026, 14:05 or Mar 3, 2026, 2:05 PM.</returns>
    public string DayAndTime(DateTime local) => $"{Day(DateOnly.FromDateTime(local))}, {Time(local, seconds: false)}";

    /// <returns>Such as 14:05 or 2:05 PM.</returns>
    public string Time(DateTime local, bool seconds) => Write(local, (TwelveHours, seconds) switch
    {
        (true, true) => "h:mm:ss tt",
        (true, false) => "h:mm tt",
        (false, true) => "HH:mm:ss",
        _ => "HH:mm",
    });

    /// <returns>Such as Tue 3 Mar 2026 or Tue, Mar 3, 2026.</returns>
    public string ShortWeekday(DateTime local) => Write(local, MonthFirst ? "ddd, MMM d, yyyy" : "ddd d MMM yyyy");

    /// <returns>Such as 3 Mar or Mar 3.</returns>
    public string DayOfMonth(DateTime local) => Write(local, MonthFirst ? "MMM d" : "d MMM");

    private static string Write(DateTime local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
}
