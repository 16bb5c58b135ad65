using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.DecisionTimeline;

namespace DecisionLedger.Web.Tests.Components;

public class TimelineLayoutTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Rag = ["rag"];
    private static readonly string[] Both = ["rag", "fineTuning"];

    [Fact]
    public void An_empty_history_draws_nothing()
    {
        var layout = Layout([], Start);

        Assert.Empty(layout.Recommended);
        Assert.Empty(layout.Marks);
        Assert.Equal(-1, layout.Scale.Nearest(300));
        Assert.Equal("", layout.SupportPath(m => m.Support["rag"], 0, 10));
    }

    [Fact]
    public void One_event_stands_at_the_left_and_holds_until_the_present()
    {
        var layout = Layout([Moment(1, Start, Rag)], Start.AddDays(3));

        var segment = Assert.Single(layout.Recommended);
        Assert.Equal(TimelineLayout.Gutter, segment.From);
        Assert.Equal(layout.Scale.PresentX, segment.To);
        Assert.Equal(0, layout.Scale.Nearest(500));
        Assert.Single(layout.Marks);
    }

    [Fact]
    public void One_event_at_this_very_moment_still_has_a_place_and_a_date()
    {
        var layout = Layout([Moment(1, Start, Rag)], Start);

        Assert.Equal(TimelineLayout.Gutter, layout.Scale.Of(0));
        Assert.Equal("3 Mar 2026, 09:00", Assert.Single(layout.Ticks).Label);
    }

    [Fact]
    public void Events_of_the_same_time_share_a_place_by_time_and_the_last_of_them_answers_there()
    {
        var moments = new[] { Moment(1, Start, []), Moment(2, Start, Rag), Moment(3, Start, Both) };
        var layout = Layout(moments, Start.AddDays(1));

        Assert.Equal(layout.Scale.Of(0), layout.Scale.Of(2));
        Assert.Equal(2, layout.Scale.Nearest(TimelineLayout.Gutter));
        Assert.Equal(3, Assert.Single(layout.Marks).Count);
        Assert.Equal(Both, Assert.Single(layout.Recommended).Target);
    }

    [Fact]
    public void By_event_the_events_of_one_time_each_have_their_room()
    {
        var moments = new[] { Moment(1, Start, []), Moment(2, Start, Rag), Moment(3, Start, Both) };
        var layout = Layout(moments, Start, TimelineSpacing.ByEvent);

        Assert.Equal(3, layout.Recommended.Count);
        Assert.Equal(layout.Recommended[0].Width, layout.Recommended[2].Width, 6);
        Assert.Equal(1, layout.Scale.Nearest(layout.Scale.Of(1) + 1));
    }

    [Fact]
    public void An_event_whose_clock_was_behind_is_not_drawn_before_the_one_it_follows()
    {
        var moments = new[] { Moment(1, Start, Rag), Moment(2, Start.AddDays(2), Both), Moment(3, Start.AddDays(-5), Rag), Moment(4, Start.AddDays(3), Both) };
        var layout = Layout(moments, Start.AddDays(4));

        var places = Enumerable.Range(0, 4).Select(layout.Scale.Of).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Equal(places[1], places[2]);
        Assert.All(layout.Recommended, s => Assert.True(s.Width > 0));
    }

    [Fact]
    public void An_event_later_than_the_present_stretches_the_axis_to_itself()
    {
        var layout = Layout([Moment(1, Start, Rag), Moment(2, Start.AddDays(2), Both)], Start.AddDays(1));

        Assert.Equal(layout.Scale.PresentX, layout.Scale.Of(1));
    }

    [Fact]
    public void Equal_recommendations_make_one_segment_and_a_held_back_target_shows_its_three_parts()
    {
        var held = new TimelineMoment(2, Start.AddDays(1), "trial", "tried", "Ines", ["rag", "fewShot"], Both, Support.None, Moved: true);
        var layout = Layout([Moment(1, Start, Rag), held, held with { Version = 3, At = Start.AddDays(2), Moved = false }], Start.AddDays(3));

        Assert.Equal(2, layout.Recommended.Count);
        Assert.Equal(
            [("rag", BandPart.Stands), ("fewShot", BandPart.ForNow), ("fineTuning", BandPart.HeldBack)],
            layout.Recommended[1].Rows());
    }

    [Fact]
    public void A_decision_is_cut_where_it_drifts_and_ends_where_it_is_superseded()
    {
        var moments = Enumerable.Range(1, 6).Select(v => Moment(v, Start.AddDays(v), Rag) with { Drifted = v is 3 or 4 }).ToArray();
        var data = new TimelineData(moments, [new DecisionSpan(2, 5, Rag), new DecisionSpan(5, null, Both)], [], Start.AddDays(8));
        var layout = new TimelineLayout(data, TimelineSpacing.ByTime, 1000, TimeZoneInfo.Utc);

        Assert.Equal([false, true, false], layout.Decided.Select(s => s.Drifted));
        Assert.Equal(layout.Scale.Of(1), layout.Decided[0].From);
        Assert.Equal(layout.Scale.Of(4), layout.Decided[2].From);
        Assert.Equal(Both, layout.Decided[2].Target);
        Assert.Equal(layout.Scale.PresentX, layout.Decided[2].To);
    }

    [Theory]
    [InlineData(TimelineSpacing.ByTime)]
    [InlineData(TimelineSpacing.ByEvent)]
    public void Five_thousand_events_are_aggregated_and_none_is_lost(TimelineSpacing spacing)
    {
        string[] kinds = ["need", "answer", "sign", "trial", "decision", "comment"];
        var moments = Enumerable.Range(1, 5000).Select(v => Moment(v, Start.AddHours(v), v % 2 == 0 ? Rag : Both) with { Kind = kinds[v % 6] }).ToArray();
        var layout = Layout(moments, Start.AddHours(5001), spacing);

        Assert.Equal(5000, layout.Marks.Sum(m => m.Count));
        Assert.True(layout.Marks.Count < 250);
        Assert.InRange(layout.Recommended.Count, 1, TimelineLayout.MostSegments);
        Assert.Equal(layout.Scale.PresentX, layout.Recommended[^1].To);
        Assert.Equal(4999, layout.Scale.Nearest(layout.Width));
        Assert.InRange(layout.Ticks.Count, 3, 20);
    }

    [Fact]
    public void A_distant_revisit_date_takes_a_strip_at_the_end_and_does_not_squeeze_the_history()
    {
        var data = new TimelineData([Moment(1, Start, Rag)], [], [Start.AddYears(2), Start.AddDays(1)], Start.AddDays(5));
        var layout = new TimelineLayout(data, TimelineSpacing.ByTime, 1000, TimeZoneInfo.Utc);

        Assert.True(layout.Scale.PresentX > 850);
        Assert.True(layout.Revisits[0].X < layout.Scale.PresentX);
        Assert.InRange(layout.Revisits[1].X, layout.Scale.PresentX, layout.Scale.Right);
    }

    [Theory]
    [InlineData(0.2, "09:05")]
    [InlineData(8, "12:00")]
    [InlineData(24 * 12, "5 Mar")]
    [InlineData(24 * 300, "Apr")]
    [InlineData(24 * 365 * 12, "2030")]
    public void Ticks_fall_on_round_times_of_every_size(double hours, string expected)
    {
        var layout = Layout([Moment(1, Start, Rag)], Start.AddHours(hours));

        Assert.Contains(layout.Ticks, t => t.Label == expected);
        Assert.InRange(layout.Ticks.Count, 2, 14);
        Assert.Equal(layout.Ticks.Select(t => t.X).Order(), layout.Ticks.Select(t => t.X));
    }

    [Fact]
    public void Ticks_follow_the_readers_clock()
    {
        var helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
        var data = new TimelineData([Moment(1, Start, Rag)], [], [], Start.AddDays(3));
        var layout = new TimelineLayout(data, TimelineSpacing.ByTime, 1000, helsinki);

        var midnight = layout.Ticks.First(t => t.Major);
        Assert.Equal(layout.Scale.OfTime(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.FromHours(2))), midnight.X, 3);
    }

    [Fact]
    public void A_support_line_steps_at_each_change_and_holds_until_the_present()
    {
        var moments = new[] { Moment(1, Start, Rag) with { Support = new Support([new("rag", 0.5)]) }, Moment(2, Start.AddDays(1), Rag) with { Support = new Support([new("rag", 1)]) } };
        var layout = Layout(moments, Start.AddDays(2));

        Assert.Equal("M96,60H533V10H970", layout.SupportPath(m => m.Support["rag"], 10, 110));
    }

    [Fact]
    public void The_next_move_skips_the_events_that_moved_nothing()
    {
        var moments = Enumerable.Range(1, 6).Select(v => Moment(v, Start.AddDays(v), Rag) with { Moved = v is 1 or 4 }).ToArray();
        var data = new TimelineData(moments, [], [], Start.AddDays(7));

        Assert.Equal(3, data.NextMove(0, 1));
        Assert.Equal(5, data.NextMove(3, 1));
        Assert.Equal(3, data.NextMove(5, -1));
        Assert.Equal(0, data.NextMove(3, -1));
    }

    private static TimelineMoment Moment(long version, DateTimeOffset at, IReadOnlyList<string> path) =>
        new(version, at, "need", $"event {version}", "Ines", path, path, Support.None);

    private static TimelineLayout Layout(IReadOnlyList<TimelineMoment> moments, DateTimeOffset now, TimelineSpacing spacing = TimelineSpacing.ByTime) =>
        new(new TimelineData(moments, [], [], now), spacing, 1000, TimeZoneInfo.Utc);
}
