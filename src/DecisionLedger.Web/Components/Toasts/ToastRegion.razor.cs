using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Toasts;

/// <summary>Where messages appear and go by themselves, though not while the pointer or the focus is on them.</summary>
public sealed partial class ToastRegion : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeftAfterHold = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _leaving = new();
    private readonly Dictionary<Guid, TimeSpan> _left = [];
    private Toast? _undoing;
    private bool _held;
    private bool _counting;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    protected override void OnInitialized() => Toasts.Changed += Show;

    public void Dispose()
    {
        Toasts.Changed -= Show;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Show() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (_counting || Toasts.Shown.Count == 0)
            return;
        _counting = true;
        try
        {
            await CountDown();
        }
        catch (OperationCanceledException)
        {
            // The reader has left.
        }
        finally
        {
            _counting = false;
        }
    });

    private async Task CountDown()
    {
        while (Toasts.Shown.Count > 0)
        {
            await Task.Delay(Tick, Time, _leaving.Token);
            if (_held || _undoing is not null)
                continue;
            foreach (var toast in Toasts.Shown.ToList())
            {
                var left = _left.GetValueOrDefault(toast.Id, toast.Stays) - Tick;
                _left[toast.Id] = left;
                if (left <= TimeSpan.Zero)
                    Toasts.Close(toast);
            }
        }

        // What went by itself or was closed: the pointer cannot leave what is not there.
        _left.Clear();
        _held = false;
    }

    private void Hold() => _held = true;

    private void Release()
    {
        _held = false;
        foreach (var (id, left) in _left.ToList())
            _left[id] = left < LeftAfterHold ? LeftAfterHold : left;
    }

    private async Task Undo(Toast toast)
    {
        if (_undoing is not null || toast.Undo is null)
            return;
        _undoing = toast;
        try
        {
            var said = await toast.Undo();
            Toasts.Close(toast);
            Toasts.Say(said);
        }
        finally
        {
            _undoing = null;
            _held = false;
        }
    }
}
