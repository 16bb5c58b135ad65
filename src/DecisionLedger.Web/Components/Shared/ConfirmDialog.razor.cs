namespace DecisionLedger.Web.Components.Shared;

/// <summary>Asks before something that cannot be undone by the next click. The buttons say what they do, never "OK".</summary>
public sealed partial class ConfirmDialog
{
    private Dialog _dialog = default!;
    private (string Title, string Text, string Yes, bool Destructive) _asked = ("", "", "", false);

    /// <param name="title">The question.</param>
    /// <param name="text">What will happen, and what will not.</param>
    /// <param name="yes">What the button does.</param>
    /// <param name="destructive">Whether something ends by it: then the focus begins on Cancel.</param>
    /// <returns>Whether the reader chose to go on.</returns>
    public Task<bool> Ask(string title, string text, string yes, bool destructive = false)
    {
        _asked = (title, text, yes, destructive);
        StateHasChanged();
        return _dialog.AskAsync();
    }
}
