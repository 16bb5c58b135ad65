namespace DecisionLedger.Web.Components.Toasts;

/// <summary>What one action came to.</summary>
/// <param name="Words">One sentence, such as "Title changed."</param>
/// <param name="Undo">Takes it back, and says in one sentence what that came to; null where it cannot be taken back.</param>
public sealed record Toast(string Words, Func<Task<string>>? Undo)
{
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Who may want to take something back needs time to read what it was.</summary>
    public TimeSpan Stays => TimeSpan.FromSeconds(Undo is null ? 8 : 15);
}
