using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>Copies an address, to be sent to the team.</summary>
public partial class CopyLink
{
    private string? _copied;
    private bool _refused;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>What the address leads to, in a sentence: this what-if, rule K1.</summary>
    [Parameter, EditorRequired]
    public string To { get; set; } = "";

    private async Task Copy()
    {
        try
        {
            await Browser.InvokeVoidAsync("navigator.clipboard.writeText", Address);
            (_copied, _refused) = (Address, false);
        }
        catch (JSException)
        {
            // Browsers offer the clipboard on secure pages only, and may ask the reader, who may say no.
            _refused = true;
        }
    }
}
