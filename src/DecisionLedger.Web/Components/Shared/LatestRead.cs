namespace DecisionLedger.Web.Components.Shared;

/// <summary>Of several reads of the same thing the latest counts: beginning one cancels the one before. A component has one, and disposes of it when it ends.</summary>
public sealed class LatestRead : IDisposable
{
    private CancellationTokenSource? _current;

    /// <returns>Cancelled when another read begins, or the component ends.</returns>
    public CancellationToken Begin()
    {
        var next = new CancellationTokenSource();
        Cancel(Interlocked.Exchange(ref _current, next));
        return next.Token;
    }

    public void Dispose() => Cancel(Interlocked.Exchange(ref _current, null));

    // Cancelled and not disposed of: it holds nothing, and whoever still reads with its token would fail over a source that is gone.
    private static void Cancel(CancellationTokenSource? read)
    {
        if (read is not null)
            _ = read.CancelAsync();
    }
}
