using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.DecisionTimeline;

namespace DecisionLedger.Web.Tests.Components;

/// <summary>What must hold of every drawing, however many events there are and however they are spread. Each seed makes another history; the same seed makes the same.</summary>
public class DenseTimelineTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kinds = ["need", "answer", "sign", "trial", "decision", "comment"];
    private static readonly string[][] Paths = [["rag"], ["rag", "fineTuning"], [], ["fewShot"]];

    public static TheoryData<int, TimelineSpacing, double> Histories()
    {
        var data = new TheoryData<int, TimelineSpacing, double>();
        for (var seed = 0; seed < 24; seed++)
        {
            foreach (var spacing in Enum.GetValues<TimelineSpacing>())
                data.Add(seed, spacing, seed % 2 == 0 ? 1000 : 340);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Marks_never_overlap_and_every_event_is_in_exactly_one(int seed, TimelineSpacing spacing, double width)
    {
        var layout = new TimelineLayout(Any(seed), spacing, width, TimeZoneInfo.Utc);

        foreach (var lane in layout.Marks.GroupBy(m => m.Lane))
        {
            foreach (var (left, right) in lane.Zip(lane.Skip(1)))
                Assert.True(left.X + left.Width / 2 < right.X - right.Width / 2, $"{left} and {right}");
        }
        Assert.Equal(
            Enumerable.Range(0, layout.Data.Moments.Count),
            layout.Marks.SelectMany(m => TimelineMarks.Held(layout.Data, m)).Order());
        Assert.All(layout.Marks, m => Assert.Equal(m.Count, TimelineMarks.Held(layout.Data, m).Count()));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_window_shows_no_mark_that_the_whole_would_not_and_none_out_of_sight(int seed, TimelineSpacing spacing, double width)
    {
        var window = new TimelineWindow(.4, .55);
        var layout = new TimelineLayout(Any(seed), spacing, width, TimeZoneInfo.Utc, window: window);
        var moved = new TimelineLayout(Any(seed), spacing, width, TimeZoneInfo.Utc, window: window.Pan(.2));

        Assert.All(layout.Marks, m => Assert.InRange(m.X, layout.Viewport.Left - m.Width / 2, layout.Viewport.Right + m.Width / 2));
        Assert.All(Segments(layout), s => Assert.True(s.From >= layout.Viewport.Left && s.To <= layout.Viewport.Right));
        // What a mark holds stays the same while the window moves.
        var held = moved.Marks.ToDictionary(m => (m.Lane, m.First));
        Assert.All(layout.Marks, m => Assert.True(!held.TryGetValue((m.Lane, m.First), out var same) || same.Count == m.Count));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Support_at_every_pixel_lies_between_the_least_and_the_greatest_of_the_events_there(int seed, TimelineSpacing spacing, double width)
    {
        var layout = new TimelineLayout(Any(seed), spacing, width, TimeZoneInfo.Utc);
        var line = new SupportLine(layout.Data, layout.Viewport, m => m.Support["rag"]);
        var columns = Enumerable.Range(0, layout.Data.Moments.Count).GroupBy(i => Math.Floor(layout.Viewport.Of(i))).ToList();

        Assert.Equal(columns.Count, line.Columns.Count);
        foreach (var (events, column) in columns.Zip(line.Columns))
        {
            var values = events.Select(i => layout.Data.Moments[i].Support["rag"]).ToList();
            if (events.First() > 0)
                values.Add(layout.Data.Moments[events.First() - 1].Support["rag"]);
            Assert.Equal((events.Count(), values.Min(), values.Max()), (column.Count, column.Least, column.Greatest));
            Assert.InRange(column.Mean, column.Least, column.Greatest);
            Assert.Equal(layout.Data.Moments[events.Last()].Support["rag"], column.Last);
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void The_latest_recommendation_and_a_drift_that_began_just_now_are_at_least_48_pixels_wide(int seed, TimelineSpacing spacing, double width)
    {
        var data = Any(seed);
        var last = data.Moments[^1] with { Now = ["systemPrompt"], Target = ["systemPrompt"], Drifted = true };
        data = data with { Moments = [.. data.Moments.SkipLast(1).Select(m => m with { Drifted = false }), last], Decisions = [new DecisionSpan(1, null, ["rag"])], Now = last.At };
        var layout = new TimelineLayout(data, spacing, width, TimeZoneInfo.Utc);

        Assert.True(layout.Recommended.Segments[^1].Width >= 48);
        Assert.Equal(["systemPrompt"], layout.Recommended.Segments[^1].Target);
        Assert.True(layout.Decided.Segments[^1] is { Drifted: true, Width: >= 48 });
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_band_covers_its_whole_width_once_and_a_summary_keeps_every_approach_with_its_share(int seed, TimelineSpacing spacing, double width)
    {
        var layout = new TimelineLayout(Any(seed), spacing, width, TimeZoneInfo.Utc);
        var pieces = layout.Recommended.Segments.Select(s => (s.From, s.To)).Concat(layout.Recommended.Summaries.Select(s => (s.From, s.To))).Order().ToList();

        Assert.Equal(layout.Left, pieces[0].From, 3);
        Assert.Equal(layout.Viewport.PresentX, pieces[^1].To, 3);
        Assert.All(pieces.Zip(pieces.Skip(1)), p => Assert.Equal(p.First.To, p.Second.From, 3));
        foreach (var summary in layout.Recommended.Summaries)
        {
            Assert.Equal(1, summary.Shares.Sum(s => s.Share), 6);
            var there = Enumerable.Range(0, layout.Data.Moments.Count).Where(i => layout.Viewport.Of(i) >= summary.From && layout.Viewport.Of(i) < summary.To)
                .SelectMany(i => layout.Data.Moments[i].Target.DefaultIfEmpty(""));
            Assert.Empty(there.Except(summary.Shares.Select(s => s.Approach)));
            Assert.True(summary.Changes > 1);
        }
        Assert.InRange(pieces.Count, 1, (int)(layout.Viewport.Width / TimelineBand.Cell) * 2 + 2);
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_window_in_the_address_is_the_same_window_again(int seed, TimelineSpacing spacing, double width)
    {
        var scale = TimelineLayout.ScaleOf(Any(seed), spacing, width);
        var window = new TimelineWindow(.31, .87).Within(TimelineWindow.LeastSpan(scale));
        var again = TimelineWindow.Parse(window.Text(scale), scale);

        Assert.Equal(window.From, again.From, 6);
        Assert.Equal(window.To, again.To, 6);
    }

    [Fact]
    public void A_burst_and_then_silence_skips_the_silence_by_itself_and_says_how_long_it_was()
    {
        var data = new TimelineData([.. Enumerable.Range(0, 3550).Select(i => Moment(i, Start.AddSeconds(i * .17)))], [], [], Start.AddDays(12));

        Assert.Equal(TimelineSpacing.SkipIdle, TimelineLayout.SpacingThatFits(data));
        var layout = new TimelineLayout(data, TimelineSpacing.SkipIdle, 1000, TimeZoneInfo.Utc);
        var (from, to, length) = Assert.Single(layout.Breaks);
        Assert.InRange(to - from, 48, 200);
        Assert.Equal("11 days", TimelineDetail.Length(length));
        Assert.True(layout.Viewport.Of(1775) > 400);
    }

    [Fact]
    public void Evenly_spaced_events_have_no_idle_time()
    {
        var data = new TimelineData([.. Enumerable.Range(0, 12).Select(i => Moment(i, Start.AddDays(i)))], [], [], Start.AddDays(12));

        Assert.Equal(TimelineSpacing.ByTime, TimelineLayout.SpacingThatFits(data));
        Assert.Empty(new TimelineLayout(data, TimelineSpacing.SkipIdle, 1000, TimeZoneInfo.Utc).Breaks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("5-3")]
    [InlineData("NaN-4")]
    [InlineData("1-2-3")]
    [InlineData("99999999999-")]
    public void A_window_that_is_none_shows_something(string text)
    {
        var scale = TimelineLayout.ScaleOf(Any(3), TimelineSpacing.ByTime, 1000);

        Assert.InRange(TimelineWindow.Parse(text, scale).Span, TimelineWindow.LeastSpan(scale) * .99, 1);
    }

    [Fact]
    public void Zooming_keeps_the_place_under_the_pointer_and_stays_in_the_history()
    {
        var window = TimelineWindow.All.Zoom(.25, .6, 1e-6);

        Assert.Equal(.6, window.From + window.Span * .6, 9);
        Assert.Equal(.25, window.Span, 9);
        Assert.Equal(TimelineWindow.All, window.Zoom(100, .6, 1e-6));
        Assert.Equal(1, window.Pan(50).To, 9);
        Assert.Equal(0, window.Pan(-50).From, 9);
    }

    private static IEnumerable<BandSegment> Segments(TimelineLayout layout) =>
        layout.Recommended.Segments.Concat(layout.Decided.Segments).Concat(layout.Versions.Segments);

    private static TimelineMoment Moment(int i, DateTimeOffset at) =>
        new(i + 1, at, Kinds[i % Kinds.Length], "event", "Ines", Paths[i % 4], Paths[i % 4], new Support([new("rag", i % 7 / 7.0)]), false, true);

    /// <summary>One to four thousand events: bursts, nights, several in one instant, a clock that runs back.</summary>
    private static TimelineData Any(int seed)
    {
        // Repeatable, and nothing here is secret.
#pragma warning disable CA5394
        var random = new Random(seed);
        var at = Start;
        var moments = new List<TimelineMoment>();
        var count = 1 + (int)Math.Pow(10, random.NextDouble() * 3.6);
        for (var i = 0; i < count; i++)
        {
            at += random.Next(12) switch
            {
                < 3 => TimeSpan.Zero,
                < 9 => TimeSpan.FromSeconds(random.NextDouble() * 40),
                < 11 => TimeSpan.FromHours(random.NextDouble() * 3),
                _ => seed % 3 == 0 ? TimeSpan.FromDays(random.NextDouble() * 60) : TimeSpan.FromMinutes(-1),
            };
            var path = Paths[random.Next(4)];
            moments.Add(new TimelineMoment(i + 1, at, Kinds[random.Next(Kinds.Length)], "event", "Ines", path, path, new Support([new("rag", random.Next(8) / 8.0)]), random.Next(3) == 0, random.Next(4) == 0)
            { FrameworkVersion = i < count / 2 ? "version 1" : "version 2" });
        }
        return new TimelineData(moments, count > 5 ? [new DecisionSpan(2, 4, ["rag"]), new DecisionSpan(4, null, ["fewShot"])] : [], seed % 4 == 0 ? [at.AddDays(30)] : [], moments.Max(m => m.At).AddDays(random.NextDouble() * 9));
#pragma warning restore CA5394
    }
}
