using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>The window on the history: which part is drawn, and how it is spaced.</summary>
public sealed partial class DecisionTimeline
{
    private TimelineLayout? _layout;
    private TimelineOverview? _overview;
    private TimelineRuns? _runs;
    private TimelineScale? _scale;
    private (TimelineData, TimelineSpacing, double)? _scaled;
    private (TimelineScale, TimelineWindow, TimeZoneInfo)? _laidOut;
    private double _width = 1040;
    private TimelineSpacing? _spacing;
    private TimelineWindow _window = TimelineWindow.All;
    private string _windowText = "";
    private (TimelineScale?, string) _placed;
    private (TimelineSpacing? Spacing, string? Window)? _givenView;
    private readonly Told<TimelineView> _toldViews = new();
    private TimelineDetail? _detail;
    private IReadOnlyList<int>? _listed;
    private List<Approach> _looks = [];
    private List<Approach> _families = [];

    /// <summary>What distances mean; null for what fits the history.</summary>
    [Parameter]
    public TimelineSpacing? Spacing { get; set; }

    /// <summary>The part that is drawn, as <see cref="TimelineWindow.Text"/> writes it; empty for all.</summary>
    [Parameter]
    public string? Window { get; set; }

    /// <summary>The reader chose another spacing or part.</summary>
    [Parameter]
    public EventCallback<TimelineView> ViewChanged { get; set; }

    internal TimelineSpacing CurrentSpacing => Layout.Spacing;

    internal double LeastSpan => TimelineWindow.LeastSpan(Layout.Viewport.Scale);

    private TimelineLayout Layout => _layout!;

    private IReadOnlyList<Approach> Looks => _looks;

    private void TakeGivenView()
    {
        if (_givenView != (Spacing, Window))
        {
            _givenView = (Spacing, Window);
            // What comes back late of what was told is no news: the reader has gone on.
            if (!_toldViews.Returns(new TimelineView(Spacing, Window ?? "")))
                (_spacing, _windowText) = (Spacing, Window ?? "");
        }
        Scale();
    }

    /// <summary>Places the history anew where it, the spacing or the width is another; the window stays on the same events.</summary>
    private void Scale()
    {
        var spacing = _spacing ?? TimelineLayout.SpacingThatFits(Data);
        var asked = (Data, spacing, _width);
        if (_scaled != asked)
        {
            if (_scaled?.Item1 != Data)
            {
                _runs = new TimelineRuns(Data);
                _looks = FindLooks();
                _families = Data.Moments.Count == 0 ? [] : [.. Data.Moments[^1].Support.Shares.Select(share => TimelineLayout.Family(share.Key, Framework))];
            }
            (_scaled, _scale) = (asked, TimelineLayout.ScaleOf(Data, spacing, _width));
        }
        if (_placed != (_scale, _windowText))
            (_window, _placed) = (TimelineWindow.Parse(_windowText, _scale!), (_scale, _windowText));
        LayOut();
    }

    private void LayOut()
    {
        var asked = (_scale!, _window, Clock.Zone);
        if (asked == _laidOut)
            return;
        if (_laidOut?.Item1 != _scale)
            _overview = null;
        _laidOut = asked;
        _layout = new TimelineLayout(Data, _scaled!.Value.Item2, _width, Clock.Zone, _scale, _runs, _window, DateStyle.Of(Clock));
        _window = Layout.Viewport.Window;
        _overview ??= new TimelineOverview(Data, _runs!, _scale!, Layout.Viewport.Left, Layout.Viewport.Right);
        _detail = null;
    }

    internal Task Space(TimelineSpacing spacing)
    {
        _spacing = spacing;
        Scale();
        return TellView();
    }

    internal Task Zoom(double factor)
    {
        var cursor = Layout.Viewport.Scale.Of(_cursor);
        return Show(_window.Zoom(factor, cursor >= _window.From && cursor <= _window.To ? cursor : (_window.From + _window.To) / 2, LeastSpan));
    }

    internal Task Pan(double share) => Show(_window.Pan(share));

    internal Task ShowAll() => Show(TimelineWindow.All);

    internal Task ShowSinceDecision() => ShowFrom(Data.Decisions.Count > 0 ? Data.IndexOf(Data.Decisions[^1].FromVersion) : 0);

    internal Task ShowLatestChange() => ShowFrom(Data.Moments[^1].Moved ? LastIndex : Data.NextMove(LastIndex, -1));

    /// <summary>From a little before an event until the present.</summary>
    private Task ShowFrom(int index)
    {
        var from = Layout.Viewport.Scale.Of(Math.Max(0, index));
        return Show(new TimelineWindow(from - (1 - from) * .15, 1).Within(LeastSpan));
    }

    private async Task Show(TimelineWindow window)
    {
        if (window == _window)
            return;
        _window = window;
        LayOut();
        await TellView();
    }

    private Task TellView()
    {
        _windowText = _window.Text(Layout.Viewport.Scale);
        _placed = (_scale, _windowText);
        var view = new TimelineView(_spacing, _windowText);
        _toldViews.Tell(view);
        return ViewChanged.InvokeAsync(view);
    }

    /// <summary>Lists the events of the mark at the cursor.</summary>
    internal void ListHere()
    {
        var mark = Layout.Marks.FirstOrDefault(m => m.Lane == TimelineMarks.LaneOf(Current.Kind) && m.First <= _cursor && m.Index >= _cursor);
        _listed = mark is null ? [_cursor] : [.. TimelineMarks.Held(Data, mark)];
    }

    private Task ZoomToListed()
    {
        if (_listed is not { Count: > 0 } listed)
            return Task.CompletedTask;
        var scale = Layout.Viewport.Scale;
        var (from, to) = (scale.Of(listed[0]), scale.Of(listed[^1]));
        var room = Math.Max((to - from) * .1, scale.Closest);
        return Show(new TimelineWindow(from - room, to + room).Within(LeastSpan));
    }

    private async Task CloseList()
    {
        _listed = null;
        await _slider.FocusIfThereAsync();
    }

    private List<Approach> FindLooks() =>
    [
        .. Data.Moments.SelectMany(moment => moment.Now.Concat(moment.Target)).Concat(Data.Decisions.SelectMany(d => d.Approaches)).Distinct().Select(id => Approach.Of(id, Framework))
            .Concat(Data.Under is { } under ? under.Paths.SelectMany(path => path.Now.Concat(path.Target)).Distinct().Select(id => Approach.Of(id, under.Framework)) : [])
            .DistinctBy(look => look.Css),
    ];
}

/// <summary>What part of a history is drawn, as an address says it.</summary>
/// <param name="Spacing">What distances mean; null for what fits the history.</param>
/// <param name="Window">The part; empty for all.</param>
public sealed record TimelineView(TimelineSpacing? Spacing, string Window);
