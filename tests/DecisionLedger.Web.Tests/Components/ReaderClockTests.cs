using DecisionLedger.Web.Components;

namespace DecisionLedger.Web.Tests.Components;

public class ReaderClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReaderClock Clock = new(ReaderClock.ZoneOf("Europe/Helsinki"), Now);

    [Theory]
    [InlineData(-20, "just now")]
    [InlineData(-60, "1 minute ago")]
    [InlineData(-7200, "2 hours ago")]
    [InlineData(-86400 * 3, "3 days ago")]
    [InlineData(-86400 * 40, "22 Jan 2026")]
    [InlineData(86400 * 2, "in 2 days")]
    public void Distances_are_told_in_words_until_a_date_says_more(int seconds, string expected) =>
        Assert.Equal(expected, Clock.Relative(Now.AddSeconds(seconds)));

    [Fact]
    public void Times_are_the_readers_own() => Assert.Equal("3 Mar 2026, 14:00", Clock.DateAndTime(Now));

    [Fact]
    public void The_exact_time_names_its_zone() => Assert.Equal("2026-03-03T14:00:00+02:00 (Europe/Helsinki)", Clock.Exact(Now));

    [Fact]
    public void A_zone_that_nobody_knows_is_read_as_UTC() => Assert.Equal(TimeZoneInfo.Utc, ReaderClock.ZoneOf("Mars/Olympus"));
}
