using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>
/// The browser's own modal dialog: the focus goes in and comes back, Escape closes it, and the page behind it is inert. <see cref="AskAsync"/>
/// shows it and waits for what the reader chooses.
/// </summary>
public sealed partial class Dialog : IAsyncDisposable
{
    private readonly string _id = $"dialog-{Guid.NewGuid():N}";
    private ElementReference _element;
    private IJSObjectReference? _module;
    private TaskCompletionSource<bool>? _asked;
    private bool _shown;
    private bool _show;

    /// <summary>
    /// The browser shows it for the question that waits. It tells that it closed a moment after it did: by then the next question may have been
    /// asked, and is not ended by the end of the one before.
    /// </summary>
    private bool _open;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What will happen, and what will not.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment Actions { get; set; } = default!;

    /// <summary>Something is under way that must end first: a dialog that Escape closes meanwhile is shown again.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private string TitleId => $"{_id}-title";

    private string TextId => $"{_id}-text";

    /// <returns>Whether the reader chose to go on.</returns>
    public Task<bool> AskAsync()
    {
        _asked?.TrySetResult(false);
        _asked = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        (_shown, _show, _open) = (true, true, false);
        StateHasChanged();
        return _asked.Task;
    }

    public async Task CloseAsync(bool goOn)
    {
        var asked = _asked;
        (_asked, _open) = (null, false);
        if (_module is not null)
            await _module.InvokeVoidAsync("close", _element);
        Hide();
        asked?.TrySetResult(goOn);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_show)
            return;
        _show = false;
        try
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
            _open = _asked is not null;
            await _module.InvokeVoidAsync("show", _element);
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _asked?.TrySetResult(false);
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The browser has let go of it already.
        }
    }

    /// <summary>The browser closed it: by Escape, or because <see cref="CloseAsync"/> asked it to.</summary>
    private void Ended()
    {
        if (!_open || _asked is null)
            return;
        if (Busy)
        {
            _show = true;
            return;
        }

        var asked = _asked;
        (_asked, _open) = (null, false);
        Hide();
        asked.TrySetResult(false);
    }

    private void Hide()
    {
        // The next question may have been asked while the browser closed this one.
        if (_asked is not null)
            return;
        _shown = false;
        StateHasChanged();
    }
}
