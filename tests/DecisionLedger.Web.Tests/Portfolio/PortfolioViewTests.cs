using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Browse;

namespace DecisionLedger.Web.Tests.Portfolio;

public class PortfolioViewTests
{
    private static readonly ReaderClock Helsinki = new(ReaderClock.ZoneOf("Europe/Helsinki"), new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero));

    private static readonly PortfolioPlace Place = new(PortfolioSort.LastChanged, 0, "638000000000000000", new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    [Fact]
    public void The_usual_view_has_the_shortest_address() => Assert.Equal("/portfolio", Read().Href);

    [Fact]
    public void Every_part_of_a_view_is_in_its_address_and_comes_back_from_it()
    {
        var view = new PortfolioView
        {
            Search = "contracts & präzedenz",
            State = UseCaseState.ReviewDue,
            Target = "rag+fineTuning",
            Sort = PortfolioSort.LastChanged,
            Page = 3,
            After = Place,
            AsOf = new DateOnly(2026, 2, 1),
        };

        Assert.Equal($"/portfolio?q=contracts%20%26%20pr%C3%A4zedenz&state=reviewDue&target=rag%2BfineTuning&sort=lastChanged&page=3&after={Place}&asOf=2026-02-01", view.Href);
        Assert.Equal(view, Read("contracts & präzedenz", "reviewDue", "rag+fineTuning", "lastChanged", "3", Place.ToString(), asOf: "2026-02-01"));
        Assert.Equal(view.Target, Read(target: "rag fineTuning").Target);
    }

    [Theory]
    [InlineData("lastChanged", "WyJMYXN0")]
    [InlineData("title", null)]
    [InlineData("lastChanged", "50")]
    public void A_page_number_without_a_row_to_begin_at_is_the_first_page(string sort, string? after)
    {
        // A row's place belongs to one order.
        var view = Read(sort: sort, page: "3", after: after ?? Place.ToString());

        Assert.Equal((1, (PortfolioPlace?)null), (view.Page, view.After));
    }

    [Fact]
    public void Not_enough_known_is_a_target_of_its_own()
    {
        Assert.Equal("", Read(target: "unknown").Target);
        Assert.Equal("/portfolio?target=unknown", new PortfolioView { Target = "" }.Href);
    }

    [Theory]
    [InlineData("asleep", "sideways", "-1", "yesterday")]
    [InlineData("3", "2", "0", "2026-02-30")]
    [InlineData("", "", "", "")]
    [InlineData("drifted,decided", "1", "99999999999999", "17")]
    public void What_makes_no_sense_in_an_address_is_passed_over(string state, string sort, string page, string asOf)
    {
        var view = Read(state: state, sort: sort, page: page, asOf: asOf);

        Assert.Equal((PortfolioSort.Pressing, 1, (DateOnly?)null), (view.Sort, view.Page, view.AsOf));
        Assert.True(view.State is null || Enum.IsDefined(view.State.Value));
    }

    [Fact]
    public void An_earlier_day_is_looked_at_as_it_ended_where_the_reader_is()
    {
        var view = Read(asOf: "2026-02-01");

        Assert.Equal(new DateTimeOffset(2026, 2, 1, 22, 0, 0, TimeSpan.Zero).AddTicks(-10), view.InstantIn(Helsinki.Zone));
        Assert.Equal(new DateOnly(2026, 2, 1), view.ToRequest(Helsinki).Today);
        Assert.StartsWith("/use-cases/00000000-0000-0000-0000-000000000000/overview?asOf=2026-02-01T21%3A59%3A59", view.HrefOf(Guid.Empty, Helsinki), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-01", "2026-02-01T23:59:59.999999Z", "2026-02-01")]
    [InlineData("2026-02-01T23:59:59.999999+02:00", "2026-02-01T21:59:59.999999Z", "2026-02-01")]
    [InlineData("2026-02-01T23:30:00-05:00", "2026-02-02T04:30:00Z", "2026-02-01")]
    public void The_api_means_the_end_of_a_day_too_and_the_day_of_the_offset(string asOf, string instant, string day)
    {
        Assert.True(PointInTime.TryParse(asOf, out var moment));
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), moment.At);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), PointInTime.DayOf(asOf));
    }

    [Theory]
    [InlineData("2026-03-03")]
    [InlineData("2026-03-04")]
    [InlineData("9999-12-31")]
    public void Today_and_what_is_to_come_are_now(string asOf) => Assert.Null(Read(asOf: asOf).AsOf);

    [Theory]
    [InlineData("America/Los_Angeles", "2026-03-03T02:00Z", "2026-03-02")]
    [InlineData("Asia/Tokyo", "2026-03-03T20:00Z", "2026-03-02")]
    public void A_day_of_utc_is_past_once_it_is_over_in_utc(string zone, string now, string last)
    {
        var clock = new ReaderClock(ReaderClock.ZoneOf(zone), DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var day = DateOnly.Parse(last, CultureInfo.InvariantCulture);

        var past = PortfolioView.Read(null, null, null, null, null, null, null, $"{day:yyyy-MM-dd}Z", clock);
        Assert.Equal((day, true, $"/portfolio?asOf={last}Z"), (past.AsOf, past.InUtc, past.Href));
        Assert.Equal(new PortfolioView(), PortfolioView.Read(null, null, null, null, null, null, null, $"{day.AddDays(1):yyyy-MM-dd}Z", clock));
    }

    [Fact]
    public void An_instant_in_a_link_from_elsewhere_is_the_readers_day_of_it() =>
        Assert.Equal(new DateOnly(2026, 2, 2), Read(asOf: "2026-02-01T23:30:00Z").AsOf);

    [Fact]
    public void The_end_of_a_day_is_the_same_instant_on_the_page_and_in_the_api()
    {
        Assert.True(PointInTime.TryParse("2026-02-01T23:59:59.999999+02:00", out var moment));
        Assert.Equal(moment.At, Read(asOf: "2026-02-01").InstantIn(Helsinki.Zone));
    }

    [Fact]
    public void A_day_that_ends_where_clocks_are_put_forward_ends_all_the_same()
    {
        // In Beirut the 27th of March 2022 began at one o'clock.
        var zone = ReaderClock.ZoneOf("Asia/Beirut");
        var at = new PortfolioView { AsOf = new DateOnly(2022, 3, 26) }.InstantIn(zone)!.Value;

        Assert.Equal(new DateOnly(2022, 3, 26), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
        Assert.Equal(new DateOnly(2022, 3, 27), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at.AddSeconds(1), zone).DateTime));
    }

    private static PortfolioView Read(
        string? search = null, string? state = null, string? target = null, string? sort = null, string? page = null, string? after = null, string? before = null, string? asOf = null) =>
        PortfolioView.Read(search, state, target, sort, page, after, before, asOf, Helsinki);
}
