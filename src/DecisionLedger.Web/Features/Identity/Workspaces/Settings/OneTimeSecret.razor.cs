using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Settings;

/// <summary>A secret that was just made, to be copied now or never.</summary>
public sealed partial class OneTimeSecret(IJSRuntime browser)
{
    private string? _shown;

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What the text is, for a screen reader.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Lead { get; set; } = "";

    /// <summary>Null until tried.</summary>
    private bool? Copied { get; set; }

    protected override void OnParametersSet()
    {
        if (_shown != Text)
            Copied = null;
        _shown = Text;
    }

    private async Task Copy()
    {
        try
        {
            await browser.InvokeVoidAsync("navigator.clipboard.writeText", Text);
            Copied = true;
        }
        catch (JSException)
        {
            // Browsers offer the clipboard on secure pages only, and may ask the reader, who may say no.
            Copied = false;
        }
    }
}
