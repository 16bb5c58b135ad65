using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>Asks before something that cannot be taken back by the next click. The buttons say what they do, never "OK".</summary>
public partial class ConfirmDialog
{
    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What will happen, and what will not.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public string Yes { get; set; } = "";

    [Parameter]
    public string No { get; set; } = "Cancel";

    [Parameter]
    public bool Destructive { get; set; }

    /// <returns>Whether the reader chose to go on.</returns>
    public static async Task<bool> Ask(IDialogService dialogs, string title, string text, string yes, bool destructive = false)
    {
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { d => d.Title, title },
            { d => d.Text, text },
            { d => d.Yes, yes },
            { d => d.Destructive, destructive },
        };
        var shown = await dialogs.ShowAsync<ConfirmDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true });
        return await shown.Result is { Canceled: false };
    }

    private void GoOn() => Dialog.Close(DialogResult.Ok(true));

    private void LetGo() => Dialog.Cancel();
}
