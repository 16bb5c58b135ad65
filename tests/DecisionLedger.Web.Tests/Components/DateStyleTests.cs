using System.Text.RegularExpressions;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Components;

public class DateStyleTests
{
    private static readonly DateTimeOffset Afternoon = new(2026, 3, 4, 14, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, "4 Mar 2026, 14:05")]
    [InlineData("*", "4 Mar 2026, 14:05")]
    [InlineData("no such language", "4 Mar 2026, 14:05")]
    [InlineData("en-GB", "4 Mar 2026, 14:05")]
    [InlineData("de-DE", "4 Mar 2026, 14:05")]
    [InlineData("en-US", "Mar 4, 2026, 2:05 PM")]
    public void The_browsers_language_decides_the_order_and_the_clock(string? language, string expected) =>
        Assert.Equal(expected, new ReaderClock(TimeZoneInfo.Utc, Afternoon, DateStyle.Of(language)).DateAndTime(Afternoon));

    [Fact]
    public void A_day_is_written_with_its_weekday_in_the_same_order()
    {
        Assert.Equal("Wednesday 4 March 2026", DateStyle.Of("en-GB").Weekday(new DateOnly(2026, 3, 4)));
        Assert.Equal("Wednesday, March 4, 2026", DateStyle.Of("en-US").Weekday(new DateOnly(2026, 3, 4)));
    }

    [Fact]
    public void The_timeline_writes_times_and_days_as_the_reader_does()
    {
        var local = new DateTime(2026, 3, 3, 14, 5, 9);
        Assert.Equal(("2:05 PM", "2:05:09 PM", "Tue, Mar 3, 2026", "Mar 3"), Of("en-US"));
        Assert.Equal(("14:05", "14:05:09", "Tue 3 Mar 2026", "3 Mar"), Of("de-DE"));

        (string, string, string, string) Of(string language)
        {
            var style = DateStyle.Of(language);
            return (style.Time(local, seconds: false), style.Time(local, seconds: true), style.ShortWeekday(local), style.DayOfMonth(local));
        }
    }

    /// <summary>The timeline's axis has room for a month or a year alone, and writes those itself.</summary>
    [Fact]
    public void No_other_place_of_the_screens_decides_how_a_date_is_written()
    {
        var others = SourceFiles.In("src/DecisionLedger.Web")
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => Path.GetFileName(file) is not ("DateStyle.cs" or "TimelineAxis.cs"))
            .Where(file => File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line, "\"[^\"]*\\bMMMM?\\b[^\"]*\"")))
            .Select(file => Path.GetRelativePath(SourceFiles.Root, file));

        Assert.Empty(others);
    }
}
