namespace DecisionLedger.Web.Features.Frameworks;

/// <summary>Passes progress on to a screen no faster than anyone reads it; the last report always.</summary>
/// <param name="clock">What time it is.</param>
/// <param name="show">Called on no particular thread.</param>
public sealed class ThrottledProgress(TimeProvider clock, Action<WorkDone> show) : IProgress<WorkDone>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private long? _shown;

    public void Report(WorkDone value)
    {
        if (value.Done < value.Of && _shown is { } shown && clock.GetElapsedTime(shown) < Pause)
            return;
        _shown = clock.GetTimestamp();
        show(value);
    }
}

/// <summary>How far long work has come.</summary>
public sealed record WorkDone(int Done, int Of);
