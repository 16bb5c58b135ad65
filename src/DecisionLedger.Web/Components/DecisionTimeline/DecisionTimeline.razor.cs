using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>
/// What was recommended and decided over time, with a cursor that goes from event to event, a window to zoom and move, and two points to compare.
/// The server draws what is in the window; the script stretches that while a gesture lasts and asks for the new window.
/// </summary>
public sealed partial class DecisionTimeline
{
    private readonly string _id = $"timeline-{Guid.NewGuid():N}";
    private int _cursor = -1;
    private long? _a;
    private long? _b;
    private (long? Selected, long? A, long? B)? _given;
    private readonly Told<long> _toldMoments = new();
    private int _momentsSeen;
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

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, Data.Now);

    private TimelineMoment Current => Data.Moments[_cursor];

    private int LastIndex => Data.Moments.Count - 1;

    protected override void OnParametersSet()
    {
        // What the page gives counts when it changes; between that, the reader's own moves do.
        var given = (Selected, A, B);
        var followsLatest = _given is null || _cursor >= _momentsSeen - 1;
        if (_given != given)
        {
            if (_given is null || (_given.Value.Selected != Selected && !_toldMoments.Returns(Selected ?? Data.Moments.Count)))
                _cursor = Selected is { } version ? Data.IndexOf(version) : LastIndex;
            // A point that the reader set stays while the cursor goes on to the other.
            if (_given is null || _given.Value.A != A || _given.Value.B != B)
                (_a, _b) = (A, B);
            _given = given;
        }
        else if (followsLatest && Selected is null)
        {
            _cursor = LastIndex;
        }
        _cursor = _cursor < 0 ? LastIndex : Math.Min(_cursor, LastIndex);
        _momentsSeen = Data.Moments.Count;
        TakeGivenView();
    }

    private async Task OnKey(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowLeft" or "ArrowRight" when key.ShiftKey: await Pan(key.Key == "ArrowLeft" ? -0.25 : 0.25); break;
            case "ArrowLeft" or "ArrowDown": await MoveTo(_cursor - 1); break;
            case "ArrowRight" or "ArrowUp": await MoveTo(_cursor + 1); break;
            case "Home": await MoveTo(0); break;
            case "End": await MoveTo(LastIndex); break;
            case "PageDown": await MoveTo(Data.NextMove(_cursor, 1)); break;
            case "PageUp": await MoveTo(Data.NextMove(_cursor, -1)); break;
            case "+" or "=": await Zoom(0.5); break;
            case "-" or "_": await Zoom(2); break;
            case "0": await ShowAll(); break;
            case "Enter": ListHere(); break;
            case "a" or "A": await Mark(_cursor, second: false); break;
            case "b" or "B": await Mark(_cursor, second: true); break;
            case "Escape" when _detail is not null: _detail = null; break;
            case "Escape": await ClearMarks(); break;
        }
    }

    internal async Task MoveTo(int index)
    {
        index = Math.Clamp(index, 0, LastIndex);
        if (index == _cursor)
            return;
        _cursor = index;
        await Show(_window.Showing(Layout.Viewport.Scale.Of(index)));
        _toldMoments.Tell(Current.Version);
        await MomentSelected.InvokeAsync(Current.Version);
    }

    internal async Task Mark(int index, bool second)
    {
        var version = Data.Moments[index].Version;
        if (second)
            _b = version;
        else
            _a = version;
        if (_a is { } a && _b is { } b && a != b)
            await RangeSelected.InvokeAsync(new TimelineRange(Math.Min(a, b), Math.Max(a, b)));
    }

    internal async Task ClearMarks()
    {
        (_a, _b) = (null, null);
        await RangeSelected.InvokeAsync(null);
    }

    internal void ToggleTable() => _asTable = !_asTable;

    /// <summary>What is in sight, in words.</summary>
    private string WindowWords()
    {
        var viewport = Layout.Viewport;
        if (viewport.Window.IsAll)
            return $"All {Data.Moments.Count.ToString("#,0", CultureInfo.InvariantCulture)} events, {Clock.Date(viewport.Scale.Start)} to now";
        var (from, to) = viewport.Moments();
        var (begins, ends) = (viewport.Scale.TimeAt(viewport.Window.From), viewport.Scale.TimeAt(viewport.Window.To));
        var count = from == to ? "No events" : from + 1 == to ? $"Event {from + 1} of {Data.Moments.Count}" : $"Events {from + 1} to {to} of {Data.Moments.Count}";
        return $"{count}, {Clock.DateAndTime(begins)} to {(viewport.Window.To >= viewport.Scale.PresentPlace ? "now" : Clock.DateAndTime(ends))}";
    }
}
