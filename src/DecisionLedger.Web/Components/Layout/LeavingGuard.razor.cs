using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>Asks before a page with unrecorded text is left within the app; the browser asks before it is closed or loaded again (js/kept-text.js).</summary>
public sealed partial class LeavingGuard
{
    private ConfirmDialog _dialog = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>What a page is about: the tabs of one use case are one page, and nothing typed there is left by going from one to another.</summary>
    private string SubjectOf(string address)
    {
        var path = Navigation.ToAbsoluteUri(address).AbsolutePath.TrimEnd('/');
        return path.Split('/') is ["", "use-cases", var useCase, ..] ? $"/use-cases/{useCase}" : path;
    }

    private async Task AskBeforeLeaving(LocationChangingContext leaving)
    {
        if (SubjectOf(leaving.TargetLocation).Equals(SubjectOf(Navigation.Uri), StringComparison.OrdinalIgnoreCase)
            || await Js.InvokeAsync<int>("keptText.unrecorded", leaving.CancellationToken) == 0)
            return;
        if (await _dialog.Ask("Leave without recording?", "What you typed is not recorded yet. This browser keeps it until you come back.", "Leave"))
            await Js.InvokeVoidAsync("keptText.leave", leaving.CancellationToken);
        else
            leaving.PreventNavigation();
    }
}
