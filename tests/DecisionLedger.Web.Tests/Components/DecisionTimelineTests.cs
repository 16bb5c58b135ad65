using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.DecisionTimeline;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Components;

public class DecisionTimelineTests : BunitContext
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public DecisionTimelineTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(TimeProvider.System);
    }

    [Fact]
    public void The_cursor_begins_at_the_latest_event_and_says_it_in_words()
    {
        var slider = Render(Story()).Find("[role=slider]");

        Assert.Equal("4", slider.GetAttribute("aria-valuenow"));
        Assert.Equal("4", slider.GetAttribute("aria-valuemax"));
        Assert.Equal(
            "Event 4 of 4, 6 Mar 2026, 09:00. Tomasz: format is no longer needed. Recommended: RAG. The recommendation changed here. The decision no longer matches.",
            slider.GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void Keys_move_event_by_event_to_the_ends_and_from_move_to_move()
    {
        var selected = new List<long>();
        var timeline = Render(Story(), p => p.Add(t => t.MomentSelected, selected.Add));

        foreach (var key in new[] { "ArrowLeft", "Home", "ArrowRight", "PageDown", "End", "PageUp" })
            timeline.Find("[role=slider]").KeyDown(new KeyboardEventArgs { Key = key });

        Assert.Equal([3, 1, 2, 4, 2], selected);
    }

    [Fact]
    public void Two_marks_make_a_range_whose_earlier_point_comes_first()
    {
        TimelineRange? range = null;
        var timeline = Render(Story(), p => p.Add(t => t.RangeSelected, r => range = r));

        Press(timeline, "a", "Home", "b");
        Assert.Equal(new TimelineRange(1, 4), range);
        Assert.NotNull(timeline.Find(".range"));

        Press(timeline, "Escape");
        Assert.Null(range);
        Assert.Empty(timeline.FindAll(".range"));
    }

    [Fact]
    public async Task The_pointer_selects_the_nearest_event_and_with_shift_marks_a_point()
    {
        var selected = new List<long>();
        TimelineRange? range = null;
        var timeline = Render(Story(), p => p.Add(t => t.MomentSelected, selected.Add).Add(t => t.RangeSelected, r => range = r));

        await timeline.InvokeAsync(() => timeline.Instance.PointedAt(0, true));
        await timeline.InvokeAsync(() => timeline.Instance.PointedAt(1, true));

        Assert.Equal([1, 4], selected);
        Assert.Equal(new TimelineRange(1, 4), range);
    }

    [Fact]
    public void The_table_says_the_same_as_the_drawing()
    {
        var timeline = Render(Story());
        timeline.Find(".as-table").Click();

        var rows = timeline.FindAll("tbody tr");
        Assert.Equal(4, rows.Count);
        Assert.Contains("RAG (changed here); decision no longer matches", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Few-shot now, Fine-tuning as the target", rows[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_reader_marked_outlives_the_page_drawing_itself_anew()
    {
        var timeline = Render(Story());
        Press(timeline, "Home", "a");

        timeline.Render(p => p.Add(t => t.Data, Story()));

        Assert.Equal("1", timeline.Find("[role=slider]").GetAttribute("aria-valuenow"));
        Assert.Single(timeline.FindAll(".endpoint"));
    }

    [Fact]
    public void A_reader_at_the_latest_event_follows_what_is_appended()
    {
        var timeline = Render(Story());
        var longer = Story() with { Moments = [.. Story().Moments, Story().Moments[^1] with { Version = 5, Moved = false }] };

        timeline.Render(p => p.Add(t => t.Data, longer));

        Assert.Equal("5", timeline.Find("[role=slider]").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public void Five_thousand_events_stay_within_fifteen_hundred_nodes()
    {
        string[] kinds = ["need", "answer", "sign", "trial", "decision", "comment"];
        string[][] paths = [["rag"], ["rag", "fineTuning"], [], ["fewShot"]];
        var moments = Enumerable.Range(1, 5000)
            .Select(v => new TimelineMoment(v, Start.AddHours(v), kinds[v % 6], "event", "Ines", paths[v % 4], v % 8 == 1 ? paths[1] : paths[v % 4], Support.None, v % 5 == 0, true))
            .ToArray();

        var timeline = Render(new TimelineData(moments, [new DecisionSpan(3, null, ["rag"])], [], Start.AddHours(5001)));

        Assert.InRange(timeline.FindAll(".drawing *").Count, 200, 1500);
    }

    [Fact]
    public void An_empty_history_says_what_to_do_first()
    {
        var timeline = Render(new TimelineData([], [], [], Start));

        Assert.Contains("No events yet", timeline.Markup, StringComparison.Ordinal);
    }

    private static TimelineData Story() => new(
        [
            Moment(1, "logged", "Ines", "logged the use case", [], []),
            Moment(2, "trial", "Ines", "tried few-shot: inconsistent", ["fewShot"], ["fineTuning"]) with { Moved = true },
            Moment(3, "decision", "Ines", "decided: Few-shot", ["fewShot"], ["fineTuning"]),
            Moment(4, "need", "Tomasz", "format is no longer needed", ["rag"], ["rag"]) with { Moved = true, Drifted = true },
        ],
        [new DecisionSpan(3, null, ["fewShot"])],
        [],
        Start.AddDays(5));

    private static TimelineMoment Moment(long version, string kind, string actor, string label, string[] now, string[] target) =>
        new(version, Start.AddDays(version - 1), kind, label, actor, now, target, Support.None);

    private static void Press(IRenderedComponent<DecisionTimeline> timeline, params string[] keys)
    {
        foreach (var key in keys)
            timeline.Find("[role=slider]").KeyDown(new KeyboardEventArgs { Key = key });
    }

    private IRenderedComponent<DecisionTimeline> Render(TimelineData data, Action<ComponentParameterCollectionBuilder<DecisionTimeline>>? more = null) =>
        Render<DecisionTimeline>(p =>
        {
            p.Add(t => t.Data, data);
            more?.Invoke(p);
        });
}
