using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>Asks before something that cannot be taken back, and why. It stays open, with what was typed, until that is done.</summary>
public partial class ReasonDialog
{
    private string _reason = "";
    private string? _refused;
    private bool _underWay;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What will happen, and what will not.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public string Yes { get; set; } = "";

    /// <summary>Does it, given the reason; says why not where it was refused.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<string?>> Do { get; set; } = default!;

    [Parameter]
    public bool Destructive { get; set; }

    /// <returns>Whether it was done.</returns>
    public static async Task<bool> Ask(IDialogService dialogs, string title, string text, string yes, Func<string, Task<string?>> act, bool destructive = false)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { d => d.Title, title },
            { d => d.Text, text },
            { d => d.Yes, yes },
            { d => d.Do, act },
            { d => d.Destructive, destructive },
        };
        var shown = await dialogs.ShowAsync<ReasonDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true });
        return await shown.Result is { Canceled: false };
    }

    private async Task GoOn()
    {
        _underWay = true;
        try
        {
            _refused = await Do(_reason);
        }
        finally
        {
            _underWay = false;
        }

        if (_refused is null)
            Dialog.Close(DialogResult.Ok(true));
    }

    private void LetGo() => Dialog.Cancel();
}
