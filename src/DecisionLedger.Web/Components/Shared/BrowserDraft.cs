using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>
/// The draft as the reader's browser keeps it. The browser itself keeps every keystroke, so that a lost circuit or a stopped server loses none;
/// from here it is only read, forgotten, and told of changes that no keystroke made.
/// </summary>
public sealed class BrowserDraft : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _draft;

    private BrowserDraft(IJSObjectReference module, IJSObjectReference draft) => (_module, _draft) = (module, draft);

    /// <param name="js">The circuit's browser.</param>
    /// <param name="form">The form whose fields are kept by name.</param>
    /// <param name="prefix">What the store's keys begin with: one member's drafts in one workspace.</param>
    public static async Task<BrowserDraft> BeginAsync(IJSRuntime js, ElementReference form, string prefix)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/kept-draft.js");
        return new BrowserDraft(module, await module.InvokeAsync<IJSObjectReference>("begin", form, prefix));
    }

    /// <returns>What was kept last and is not open in another window, by field name; null where there is nothing.</returns>
    public async Task<IReadOnlyDictionary<string, string>?> ReadAsync() => await _draft.InvokeAsync<Dictionary<string, string>?>("read");

    public async Task KeepSoonAsync()
    {
        try
        {
            await _draft.InvokeVoidAsync("soon");
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // Without a circuit the browser goes on keeping what is typed.
        }
    }

    public ValueTask ForgetAsync() => _draft.InvokeVoidAsync("forget");

    public ValueTask FocusAsync(string id) => _draft.InvokeVoidAsync("focus", id);

    /// <summary>Focuses a field unless the reader is at work on another already.</summary>
    public ValueTask FocusFirstAsync(string id) => _draft.InvokeVoidAsync("focusFirst", id);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _draft.InvokeVoidAsync("end");
            await _draft.DisposeAsync();
            await _module.DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The browser has let go of it already.
        }
    }
}
