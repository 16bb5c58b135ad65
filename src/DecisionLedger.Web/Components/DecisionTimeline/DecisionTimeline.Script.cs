using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What the script tells the timeline, and what it is asked to do.</summary>
public sealed partial class DecisionTimeline : IAsyncDisposable
{
    private ElementReference _root;
    private ElementReference _slider;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attached;
    private DotNetObjectReference<DecisionTimeline>? _self;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>What a downloaded picture is called.</summary>
    [Parameter]
    public string Title { get; set; } = "Decision timeline";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_attached is not null || Data.Moments.Count == 0 || _self is not null)
            return;
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/DecisionTimeline/DecisionTimeline.razor.js");
            _attached = await _module.InvokeAsync<IJSObjectReference>("attach", _root, _self);
        }
        catch (Exception left) when (ReaderLeft.Is(left))
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
        catch (Exception left) when (ReaderLeft.Is(left))
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
        Scale();
        StateHasChanged();
    }

    /// <summary>The pointer chose a place of the drawing, from 0 at the left to 1 at the right.</summary>
    [JSInvokable]
    public async Task PointedAt(double share, bool shift)
    {
        var index = Layout.Viewport.Scale.Nearest(Layout.Viewport.Place(share * Layout.Width));
        if (shift)
            await Mark(index, second: _a is not null);
        await MoveTo(index);
        StateHasChanged();
    }

    /// <summary>A gesture asks for another part of the history.</summary>
    /// <param name="from">Where it begins, 0 to 1.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="settled">Whether the gesture is over.</param>
    [JSInvokable]
    public async Task WindowWanted(double from, double to, bool settled)
    {
        _window = new TimelineWindow(from, to).Within(LeastSpan);
        LayOut();
        StateHasChanged();
        if (settled)
            await TellView();
    }

    /// <summary>The pointer rests on something in the drawing; null where it does not.</summary>
    [JSInvokable]
    public void RestsOn(string? what)
    {
        _detail = TimelineDetail.Of(what, Layout, Clock, Framework);
        StateHasChanged();
    }

    /// <summary>A mark was clicked: one event takes the cursor, several are listed.</summary>
    [JSInvokable]
    public async Task MarkChosen(int index, bool shift)
    {
        if (index < 0 || index >= Layout.Marks.Count)
            return;
        var mark = Layout.Marks[index];
        if (shift)
            await Mark(mark.Index, second: _a is not null);
        else if (mark.Count > 1)
            _listed = [.. TimelineMarks.Held(Data, mark)];
        await MoveTo(mark.Index);
        StateHasChanged();
    }

    internal async Task Download(string format)
    {
        if (_attached is not null)
            await _attached.InvokeVoidAsync("download", format, Title);
    }
}
