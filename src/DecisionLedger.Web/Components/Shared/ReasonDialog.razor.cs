using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>Asks before something ends, and why. It stays open, with what was typed, until that is done.</summary>
public sealed partial class ReasonDialog
{
    private readonly string _id = $"reason-{Guid.NewGuid():N}";
    private readonly Submission _submission = new();
    private Dialog _dialog = default!;
    private string _reason = "";
    private string? _refused;
    private bool _underWay;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What will happen, and what will not.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public string Yes { get; set; } = "";

    /// <summary>Under which the browser keeps what is typed.</summary>
    [Parameter, EditorRequired]
    public string KeepName { get; set; } = "";

    /// <summary>Does it, given the reason; says why not where it was refused.</summary>
    [Parameter, EditorRequired]
    public Func<string, Submission, Task<string?>> Do { get; set; } = default!;

    /// <returns>Whether it was done.</returns>
    public async Task<bool> Ask()
    {
        (_reason, _refused) = ("", null);
        StateHasChanged();
        return await _dialog.AskAsync();
    }

    private Task Cancel()
    {
        _submission.End();
        return _dialog.CloseAsync(false);
    }

    private async Task GoOn()
    {
        if (_underWay)
            return;
        _underWay = true;
        try
        {
            _refused = await Do(_reason, _submission);
        }
        finally
        {
            _underWay = false;
        }

        if (_refused is null)
            await _dialog.CloseAsync(true);
    }
}
