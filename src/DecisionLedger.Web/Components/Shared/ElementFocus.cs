using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>Moves the reader's focus.</summary>
public static class ElementFocus
{
    /// <summary>
    /// Focuses an element if the browser has it. A page is told that it was drawn when the browser says so: that may be an earlier drawing, without the
    /// element yet, and another may have taken it away since. As an exception that would end the whole page.
    /// </summary>
    /// <returns>Whether the browser had it. Where not, ask again after the next drawing.</returns>
    public static async Task<bool> FocusIfThereAsync(this ElementReference element)
    {
        try
        {
            await element.FocusAsync();
            return true;
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
        {
            // Not there yet, or gone, as the reader may be.
            return false;
        }
    }
}
