namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Finds the times in which nothing happened that dwarf those in which something did: nights and months between bursts of work.</summary>
public static class IdleStretches
{
    /// <summary>A stretch is idle where it is longer than this share of all the shorter stretches together.</summary>
    private const double ShareOfTheRest = 0.5;

    /// <summary>And that many times longer than the middle one, so that evenly spaced events have no idle time.</summary>
    private const double TimesTheMiddle = 6;

    /// <summary>And longer than this share of the whole, so that a pause within a burst is not called idle.</summary>
    private const double ShareOfAll = 0.002;

    /// <param name="seconds">How long each event was the latest, in order; the last of them until the present.</param>
    /// <returns>For each, whether it is idle.</returns>
    public static bool[] Of(IReadOnlyList<double> seconds)
    {
        var sorted = seconds.Order().ToArray();
        var least = double.PositiveInfinity;
        var (all, shorter) = (sorted.Sum(), 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && i >= sorted.Length / 2
                && sorted[i] > ShareOfTheRest * shorter && sorted[i] > TimesTheMiddle * sorted[(sorted.Length - 1) / 2] && sorted[i] > ShareOfAll * all)
            {
                least = sorted[i];
                break;
            }
            shorter += sorted[i];
        }
        return [.. seconds.Select(s => s >= least)];
    }

    /// <summary>Whether more than half of the time passes in idle stretches, so that a drawing by time alone would be mostly empty.</summary>
    public static bool FillMostOf(IReadOnlyList<double> seconds)
    {
        var idle = Of(seconds);
        return seconds.Where((_, i) => idle[i]).Sum() > seconds.Sum() / 2;
    }
}
