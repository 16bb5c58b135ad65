namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A stretch of the history over which one thing held: a recommendation, a decision, a framework version.</summary>
/// <param name="From">Index of the moment that began it.</param>
/// <param name="To">Index of the moment that ended it; the count of moments while it holds.</param>
/// <param name="Now">Approaches for now; empty where there are none.</param>
/// <param name="Target">Approaches of the target.</param>
/// <param name="Drifted">Whether the decision no longer matched.</param>
/// <param name="Decided">Index of the moment of the decision that it belongs to; -1 for none.</param>
public sealed record BandRun(int From, int To, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Drifted = false, int Decided = -1)
{
    public bool SaysTheSameAs(BandRun other) =>
        Drifted == other.Drifted && Decided == other.Decided && Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);
}

/// <summary>A run as far as it is in sight and wide enough to be drawn.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Run">What held.</param>
public sealed record BandSegment(double From, double To, BandRun Run)
{
    public double Width => To - From;

    public IReadOnlyList<string> Target => Run.Target;

    public bool Drifted => Run.Drifted;

    /// <summary>The approaches from top to bottom, each with its part.</summary>
    public IReadOnlyList<(string Approach, BandPart Part)> Rows() =>
    [
        .. Run.Now.Union(Run.Target).Select(id => (id,
            !Run.Target.Contains(id) ? BandPart.ForNow : !Run.Now.Contains(id) ? BandPart.HeldBack : BandPart.Stands)),
    ];
}

/// <summary>A few pixels in which too much changed to draw each: what had which share of them.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Changes">How many changes it stands for.</param>
/// <param name="Shares">Approach and share, adding up to 1; an empty approach where there was none.</param>
/// <param name="DriftedShare">Of it, how much no longer matched.</param>
public sealed record BandSummary(double From, double To, int Changes, IReadOnlyList<(string Approach, double Share)> Shares, double DriftedShare)
{
    public double Width => To - From;
}

/// <summary>How an approach takes part in a recommendation.</summary>
public enum BandPart
{
    /// <summary>Now, and in the target.</summary>
    Stands,

    /// <summary>Now only: it stands in for what is blocked.</summary>
    ForNow,

    /// <summary>In the target only: blocked.</summary>
    HeldBack,
}

/// <summary>One event, or several that are too close together to tell apart.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Lane">0 facts, 1 evidence, 2 team.</param>
/// <param name="Kind">The event's kind; empty where it holds several kinds.</param>
/// <param name="Count">How many events it stands for.</param>
/// <param name="First">Index of the first of them.</param>
/// <param name="Index">Index of the last of them.</param>
/// <param name="Moved">Whether one of them changed the recommendation.</param>
public sealed record TimelineMark(double X, int Lane, string Kind, int Count, int First, int Index, bool Moved)
{
    public double Width => WidthOf(Count);

    public static double WidthOf(int count) => count switch { 1 => 14, < 10 => 18, < 100 => 23, < 1000 => 29, _ => 35 };
}
