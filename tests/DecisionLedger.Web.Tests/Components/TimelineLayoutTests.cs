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

        Assert.Empty(layout.Recommended.Segments);
        Assert.Empty(layout.Marks);
        Assert.Empty(layout.Ticks);
        Assert.Equal(-1, layout.Viewport.Scale.Nearest(.3));
        Assert.Equal("", Rag50(layout).Path(0, 10));
    }

    [Fact]
    public void One_event_stands_at_the_left_and_holds_until_the_present()
    {
        var layout = Layout([Moment(1, Start, Rag)], Start.AddDays(3));

        var segment = Assert.Single(layout.Recommended.Segments);
        Assert.Equal(layout.Left, segment.From);
        Assert.Equal(layout.Viewport.PresentX, segment.To);
        Assert.Equal(0, layout.Viewport.Scale.Nearest(.5));
        Assert.Single(layout.Marks);
    }

    [Fact]
    public void One_event_at_this_very_moment_still_has_a_place_and_a_date()
    {
        var layout = Layout([Moment(1, Start, Rag)], Start);

        Assert.Equal(layout.Left, layout.Viewport.Of(0));
        var tick = Assert.Single(layout.Ticks);
        Assert.Equal(("09:00:00", "Tue 3 Mar 2026"), (tick.Label, tick.Context));
    }

    [Fact]
    public void Events_of_the_same_time_share_a_place_by_time_and_the_last_of_them_answers_there()
    {
        var moments = new[] { Moment(1, Start, []), Moment(2, Start, Rag), Moment(3, Start, Both) };
        var layout = Layout(moments, Start.AddDays(1));

        Assert.Equal(layout.Viewport.Of(0), layout.Viewport.Of(2));
        Assert.Equal(2, layout.Viewport.Scale.Nearest(0));
        Assert.Equal(3, Assert.Single(layout.Marks).Count);
        Assert.Equal(Both, layout.Recommended.Segments[^1].Target);
        // All three were recommended within one pixel: a summary has each of them.
        Assert.Equal(["", "fineTuning", "rag"], Assert.Single(layout.Recommended.Summaries).Shares.Select(s => s.Approach));
    }

    [Fact]
    public void By_event_the_events_of_one_time_each_have_their_room()
    {
        var moments = new[] { Moment(1, Start, []), Moment(2, Start, Rag), Moment(3, Start, Both) };
        var layout = Layout(moments, Start, TimelineSpacing.ByEvent);

        Assert.Equal(3, layout.Recommended.Segments.Count);
        Assert.Equal(layout.Recommended.Segments[0].Width, layout.Recommended.Segments[2].Width, 6);
        Assert.Equal(1, layout.Viewport.Scale.Nearest(layout.Viewport.Scale.Of(1) + .01));
    }

    [Fact]
    public void An_event_whose_clock_was_behind_is_not_drawn_before_the_one_it_follows()
    {
        var moments = new[] { Moment(1, Start, Rag), Moment(2, Start.AddDays(2), Both), Moment(3, Start.AddDays(-5), Rag), Moment(4, Start.AddDays(3), Both) };
        var layout = Layout(moments, Start.AddDays(4));

        var places = Enumerable.Range(0, 4).Select(layout.Viewport.Of).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Equal(places[1], places[2]);
        Assert.All(layout.Recommended.Segments, s => Assert.True(s.Width > 0));
    }

    [Fact]
    public void An_event_later_than_the_present_stretches_the_axis_to_itself_and_still_has_room()
    {
        var layout = Layout([Moment(1, Start, Rag), Moment(2, Start.AddDays(2), Both)], Start.AddDays(1));

        Assert.Equal(TimelineScale.LatestRoom, layout.Viewport.PresentX - layout.Viewport.Of(1), 3);
    }

    [Fact]
    public void Equal_recommendations_make_one_segment_and_a_held_back_target_shows_its_three_parts()
    {
        var held = new TimelineMoment(2, Start.AddDays(1), "trial", "tried", "Ines", ["rag", "fewShot"], Both, Support.None, Moved: true);
        var layout = Layout([Moment(1, Start, Rag), held, held with { Version = 3, At = Start.AddDays(2), Moved = false }], Start.AddDays(3));

        Assert.Equal(2, layout.Recommended.Segments.Count);
        Assert.Equal(
            [("rag", BandPart.Stands), ("fewShot", BandPart.ForNow), ("fineTuning", BandPart.HeldBack)],
            layout.Recommended.Segments[1].Rows());
    }

    [Fact]
    public void A_decision_is_cut_where_it_drifts_and_ends_where_it_is_superseded()
    {
        var moments = Enumerable.Range(1, 6).Select(v => Moment(v, Start.AddDays(v), Rag) with { Drifted = v is 3 or 4 }).ToArray();
        var data = new TimelineData(moments, [new DecisionSpan(2, 5, Rag), new DecisionSpan(5, null, Both)], [], Start.AddDays(8));
        var layout = new TimelineLayout(data, TimelineSpacing.ByTime, 1000, TimeZoneInfo.Utc);

        var decided = layout.Decided.Segments;
        Assert.Equal([false, false, true, false], decided.Select(s => s.Drifted));
        Assert.Empty(decided[0].Target);
        Assert.Equal(layout.Viewport.Of(1), decided[1].From);
        Assert.Equal(layout.Viewport.Of(4), decided[3].From);
        Assert.Equal(Both, decided[3].Target);
        Assert.Equal(layout.Viewport.PresentX, decided[3].To);
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
        Assert.InRange(layout.Recommended.Segments.Count + layout.Recommended.Summaries.Count, 1, 250);
        // Those that lie at the edge of a cell have room; all others are summarised.
        Assert.InRange(layout.Recommended.Summarised, 4800, 4999);
        Assert.Equal(layout.Viewport.PresentX, layout.Recommended.Segments[^1].To);
        Assert.Equal(4999, layout.Viewport.Scale.Nearest(1));
        Assert.InRange(layout.Ticks.Count, 3, 20);
    }

    [Fact]
    public void A_distant_revisit_date_takes_a_strip_at_the_end_and_does_not_squeeze_the_history()
    {
        var data = new TimelineData([Moment(1, Start, Rag)], [], [Start.AddYears(2), Start.AddDays(1)], Start.AddDays(5));
        var layout = new TimelineLayout(data, TimelineSpacing.ByTime, 1000, TimeZoneInfo.Utc);

        Assert.True(layout.Viewport.PresentX > 850);
        Assert.True(layout.Revisits[0].X < layout.Viewport.PresentX);
        Assert.InRange(layout.Revisits[1].X, layout.Viewport.PresentX, layout.Viewport.Right);
    }

    [Theory]
    [InlineData(0.005, "09:00:05", "Tue 3 Mar 2026")]
    [InlineData(0.2, "09:05", "Tue 3 Mar 2026")]
    [InlineData(8, "12:00", "Tue 3 Mar 2026")]
    [InlineData(24 * 7, "Thu 5", "Mar 2026")]
    [InlineData(24 * 40, "24 Mar", "2026")]
    [InlineData(24 * 300, "Apr", "2026")]
    [InlineData(24 * 365 * 12, "2030", "")]
    public void Ticks_fall_on_round_times_of_every_size_and_say_once_what_they_are_part_of(double hours, string expected, string partOf)
    {
        var layout = Layout([Moment(1, Start, Rag)], Start.AddHours(hours));

        Assert.True(layout.Ticks.Any(t => t.Label == expected), string.Join(", ", layout.Ticks.Select(t => t.Label)));
        Assert.Equal(partOf, layout.Ticks.Select(t => t.Context).FirstOrDefault(c => c == partOf) ?? string.Join(", ", layout.Ticks.Select(t => t.Context)));
        Assert.InRange(layout.Ticks.Count, 2, 14);
        Assert.Equal(layout.Ticks.Select(t => t.X).Order(), layout.Ticks.Select(t => t.X));
    }

    [Fact]
    public void Ticks_follow_the_readers_clock()
    {
        var helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
        var data = new TimelineData([Moment(1, Start, Rag)], [], [], Start.AddDays(3));
        var layout = new TimelineLayout(data, TimelineSpacing.ByTime, 1000, helsinki);

        var midnight = layout.Ticks.First(t => t.Label == "00:00");
        Assert.Equal(layout.Viewport.X(layout.Viewport.Scale.OfTime(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.FromHours(2)))), midnight.X, 3);
    }

    [Fact]
    public void A_support_line_steps_at_each_change_and_holds_until_the_present()
    {
        var moments = new[] { Moment(1, Start, Rag) with { Support = new Support([new("rag", 0.5)]) }, Moment(2, Start.AddDays(1), Rag) with { Support = new Support([new("rag", 1)]) } };
        var layout = Layout(moments, Start.AddDays(2));

        Assert.Equal("M104,60H540V10H976", Rag50(layout).Path(10, 110));
        Assert.False(Rag50(layout).IsSummary);
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

    private static SupportLine Rag50(TimelineLayout layout) => new(layout.Data, layout.Viewport, m => m.Support["rag"]);

    private static TimelineMoment Moment(long version, DateTimeOffset at, IReadOnlyList<string> path) =>
        new(version, at, "need", $"event {version}", "Ines", path, path, Support.None);

    private static TimelineLayout Layout(IReadOnlyList<TimelineMoment> moments, DateTimeOffset now, TimelineSpacing spacing = TimelineSpacing.ByTime) =>
        new(new TimelineData(moments, [], [], now), spacing, 1000, TimeZoneInfo.Utc);
}
