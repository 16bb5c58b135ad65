using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>
/// One of a few values. Where a choice is recorded at once (<see cref="Recorded"/>), the arrow keys only move the selection: a radio group selects whatever
/// they pass, and the ledger never forgets. What they end on is recorded with Enter or Space, on leaving, or after a pause; a click, and a digit, at once.
/// </summary>
public sealed partial class ChoiceGroup<TValue> : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private readonly string _name = $"choice-{Guid.NewGuid():N}";
    private CancellationTokenSource? _waiting;
    private (TValue Value, bool Held) _held;
    // Between an arrow key and the choice that it makes the focus goes from one radio of the group to the next, which the browser reports as left, too.
    private bool _moving;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The id of the sentence that says what is chosen.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>Under which a form keeps the choice; null where it is recorded at once.</summary>
    [Parameter]
    public string? Name { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Choice<TValue>> Choices { get; set; } = [];

    [Parameter, EditorRequired]
    public TValue Value { get; set; } = default!;

    [Parameter]
    public EventCallback<TValue> Chosen { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Whether a choice is an event at once, so that it waits until it is settled.</summary>
    [Parameter]
    public bool Recorded { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private TValue Current => _held.Held ? _held.Value : Value;

    public void Dispose()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
    }

    private Task Change(TValue value)
    {
        var byArrow = _moving;
        _moving = false;
        if (!Recorded || !byArrow)
            return Choose(value);
        _held = (value, true);
        return SettleAfterPause();
    }

    private Task Press(KeyboardEventArgs key)
    {
        if (Disabled || key.CtrlKey || key.AltKey || key.MetaKey)
            return Task.CompletedTask;
        _moving = key.Key.StartsWith("Arrow", StringComparison.Ordinal);
        if (key.Key is "Enter" or " ")
            return Settle();
        return Recorded && ChoiceKeys.Of(Choices, key.Key) is { } choice ? Choose(choice.Value) : Task.CompletedTask;
    }

    private Task Leave() => _moving ? Task.CompletedTask : Settle();

    private async Task SettleAfterPause()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        var waiting = _waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, waiting.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await Settle();
    }

    private Task Settle() => _held.Held ? Choose(_held.Value) : Task.CompletedTask;

    private async Task Choose(TValue value)
    {
        _waiting?.Cancel();
        var unchanged = Recorded && EqualityComparer<TValue>.Default.Equals(value, Value);
        _held = (default!, false);
        if (!unchanged)
            await Chosen.InvokeAsync(value);
    }
}
