using JasperFx.Events.Daemon.HighWater;

namespace DecisionLedger.Web.Live;

/// <summary>
/// Lets the daemon look for events when somebody has recorded some, instead of once a second for ever: a server that nobody uses does next to nothing,
/// and what is recorded is projected at once.
/// </summary>
public sealed class DaemonWakeup : IDaemonWakeup
{
    // Should a notice be lost, its event waits this long.
    private static readonly TimeSpan WithoutNotice = TimeSpan.FromSeconds(10);

    // After a notice the daemon looks as often as it would without: a gap in the sequence is passed over only after it was seen a few times.
    private static readonly TimeSpan Awake = TimeSpan.FromSeconds(15);

    // Events that come close together are fetched together.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _heard = new(0, 1);
    private long _last = Environment.TickCount64;

    /// <summary>Whether notices arrive here at all; while they do not, the daemon looks by the clock.</summary>
    public bool Listening { get; set; }

    /// <summary>Somebody recorded something, on whichever node.</summary>
    public void Hear()
    {
        Interlocked.Exchange(ref _last, Environment.TickCount64);
        try
        {
            _heard.Release();
        }
        catch (SemaphoreFullException)
        {
            // The daemon has not looked since the notice before this one.
        }
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        var quiet = Environment.TickCount64 - Interlocked.Read(ref _last) > Awake.TotalMilliseconds;
        if (await _heard.WaitAsync(Listening && quiet && timeout < WithoutNotice ? WithoutNotice : timeout, token))
            await Task.Delay(Gather, token);
    }

    public void Dispose() => _heard.Dispose();
}
