namespace DecisionLedger.Web.Components.Toasts;

/// <summary>Says what the reader's own actions came to, on whatever page is open: <c>toasts.Say("Answer recorded.", undo)</c>.</summary>
public sealed class ToastList
{
    private const int MostShown = 3;

    private readonly List<Toast> _shown = [];

    /// <summary>Told when a toast came or went.</summary>
    public event Action? Changed;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Toast> Shown => _shown;

    /// <param name="words">What was done, in one sentence.</param>
    /// <param name="undo">Takes it back, and says in one sentence what that came to; null where it cannot be taken back.</param>
    public void Say(string words, Func<Task<string>>? undo = null)
    {
        _shown.Add(new Toast(words, undo));
        if (_shown.Count > MostShown)
            _shown.RemoveAt(0);
        Changed?.Invoke();
    }

    public void Close(Toast toast)
    {
        if (_shown.Remove(toast))
            Changed?.Invoke();
    }
}
