using System.Globalization;
using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>
/// What was recommended and decided over time, with a cursor that goes from event to event and two marks to compare. Drawn on the server;
/// the script only tells where the pointer is and how wide the page is.
/// </summary>
public sealed partial class DecisionTimeline : IAsyncDisposable
{
    private readonly string _id = $"timeline-{Guid.NewGuid():N}";
    private ElementReference _slider;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attached;
    private DotNetObjectReference<DecisionTimeline>? _self;
    private TimelineLayout? _layout;
    private (TimelineData, TimelineSpacing, double, TimeZoneInfo) _laidOut;
    private double _width = 1040;
    private int _cursor = -1;
    private long? _a;
    private long? _b;
    private TimelineSpacing _spacing;
    private (long? Selected, long? A, long? B, TimelineSpacing Spacing)? _given;
    private int _momentsSeen;
    private bool _reveal;
    private bool _asTable;
    private int _rowsShown = RowsAtOnce;
    private const int RowsAtOnce = 100;

    [Parameter, EditorRequired]
    public TimelineData Data { get; set; } = default!;

    /// <summary>The version that the page shows; null for the latest.</summary>
    [Parameter]
    public long? Selected { get; set; }

    /// <summary>The earlier point to compare, if set.</summary>
    [Parameter]
    public long? A { get; set; }

    /// <summary>The later point to compare, if set.</summary>
    [Parameter]
    public long? B { get; set; }

    [Parameter]
    public TimelineSpacing Spacing { get; set; } = TimelineSpacing.ByTime;

    /// <summary>The reader moved the cursor to this version.</summary>
    [Parameter]
    public EventCallback<long> MomentSelected { get; set; }

    /// <summary>The reader has two points to compare; null once they are cleared.</summary>
    [Parameter]
    public EventCallback<TimelineRange?> RangeSelected { get; set; }

    /// <summary>The framework that names the approaches.</summary>
    [CascadingParameter]
    private Domain.Frameworks.Framework? Framework { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, Data.Now);

    private TimelineLayout Layout => _layout!;

    private TimelineRows Rows => Layout.Rows;

    private TimelineMoment Current => Data.Moments[_cursor];

    private int LastIndex => Data.Moments.Count - 1;

    protected override void OnParametersSet()
    {
        // What the page gives counts when it changes; between that, the reader's own moves do.
        var given = (Selected, A, B, Spacing);
        var followsLatest = _given is null || _cursor >= _momentsSeen - 1;
        if (_given != given)
        {
            if (_given is null || _given.Value.Selected != Selected)
                (_cursor, _reveal) = (Selected is { } version ? Data.IndexOf(version) : LastIndex, true);
            // A point that the reader set stands while the cursor goes on to the other.
            if (_given is null || _given.Value.A != A || _given.Value.B != B)
                (_a, _b) = (A, B);
            if (_given is null || _given.Value.Spacing != Spacing)
                _spacing = Spacing;
            _given = given;
        }
        else if (followsLatest && Selected is null)
        {
            _cursor = LastIndex;
        }
        _cursor = _cursor < 0 ? LastIndex : Math.Min(_cursor, LastIndex);
        _momentsSeen = Data.Moments.Count;
        LayOut();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender && Data.Moments.Count > 0)
            {
                _self = DotNetObjectReference.Create(this);
                _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/DecisionTimeline/DecisionTimeline.razor.js");
                _attached = await _module.InvokeAsync<IJSObjectReference>("attach", _slider, _self);
            }
            if (_reveal && _attached is not null)
            {
                _reveal = false;
                await _attached.InvokeVoidAsync("reveal");
            }
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_attached is not null)
            {
                await _attached.InvokeVoidAsync("detach");
                await _attached.DisposeAsync();
            }
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The reader has left, and the page with them.
        }
        _self?.Dispose();
    }

    /// <summary>The room for the drawing changed.</summary>
    [JSInvokable]
    public void Resized(double width)
    {
        if (Math.Abs(width - _width) < 8)
            return;
        _width = width;
        LayOut();
        StateHasChanged();
    }

    /// <summary>The pointer is at a place of the drawing, from 0 at the left to 1 at the right.</summary>
    [JSInvokable]
    public async Task PointedAt(double share, bool shift)
    {
        var index = Layout.Scale.Nearest(share * Layout.Width);
        if (shift)
            await Mark(index, second: _a is not null);
        await MoveTo(index);
        StateHasChanged();
    }

    private async Task OnKey(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowLeft" or "ArrowDown": await MoveTo(_cursor - 1); break;
            case "ArrowRight" or "ArrowUp": await MoveTo(_cursor + 1); break;
            case "Home": await MoveTo(0); break;
            case "End": await MoveTo(LastIndex); break;
            case "PageDown": await MoveTo(Data.NextMove(_cursor, 1)); break;
            case "PageUp": await MoveTo(Data.NextMove(_cursor, -1)); break;
            case "a" or "A": await Mark(_cursor, second: false); break;
            case "b" or "B": await Mark(_cursor, second: true); break;
            case "Escape": await ClearMarks(); break;
        }
    }

    private async Task MoveTo(int index)
    {
        index = Math.Clamp(index, 0, LastIndex);
        if (index == _cursor)
            return;
        (_cursor, _reveal) = (index, true);
        await MomentSelected.InvokeAsync(Current.Version);
    }

    private async Task Mark(int index, bool second)
    {
        var version = Data.Moments[index].Version;
        if (second)
            _b = version;
        else
            _a = version;
        if (_a is { } a && _b is { } b && a != b)
            await RangeSelected.InvokeAsync(new TimelineRange(Math.Min(a, b), Math.Max(a, b)));
    }

    private async Task ClearMarks()
    {
        (_a, _b) = (null, null);
        await RangeSelected.InvokeAsync(null);
    }

    private void Space(TimelineSpacing spacing)
    {
        _spacing = spacing;
        LayOut();
    }

    private void LayOut()
    {
        var asked = (Data, _spacing, _width, Clock.Zone);
        if (_layout is not null && asked.Equals(_laidOut))
            return;
        _layout = new TimelineLayout(Data, _spacing, _width, Clock.Zone);
        _laidOut = asked;
    }

    private double? PlaceOf(long? version) => version is { } v && Data.IndexOf(v) is >= 0 and var index ? Layout.Scale.Of(index) : null;

    private IEnumerable<Approach> Looks() =>
        Data.Moments.SelectMany(moment => moment.Now.Concat(moment.Target)).Distinct().Select(id => Approach.Of(id, Framework))
            .Concat(Data.Under is { } under ? under.Paths.SelectMany(path => path.Now.Concat(path.Target)).Distinct().Select(id => Approach.Of(id, under.Framework)) : [])
            .DistinctBy(look => look.Css);

    private IEnumerable<(string Name, string Letter, string Css, double Y, string Path)> SupportLines()
    {
        var lines = Data.Moments[^1].Support.Shares.Select(share => (Look: Approach.OfFamily(share.Key, Framework), Last: share.Value));
        // The letters at the ends of the lines keep apart where the lines meet.
        var taken = new List<double>();
        foreach (var line in lines.OrderByDescending(l => l.Last))
        {
            var y = Rows.SupportBottom - line.Last * (Rows.SupportBottom - Rows.SupportTop);
            if (taken.Count > 0 && y < taken[^1] + 11)
                y = taken[^1] + 11;
            taken.Add(y);
            yield return (line.Look.Name, line.Look.Letter, line.Look.Css, y, Layout.SupportPath(m => m.Support[line.Look.Id], Rows.SupportTop, Rows.SupportBottom));
        }
    }

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
