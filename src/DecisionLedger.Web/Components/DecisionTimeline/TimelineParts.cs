namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A stretch over which the same is recommended, or the same stands decided.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Now">Approaches for now; empty where not enough is known.</param>
/// <param name="Target">Approaches of the target.</param>
/// <param name="Drifted">Whether a decision is adrift over the stretch.</param>
public sealed record BandSegment(double From, double To, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Drifted)
{
    public double Width => To - From;

    /// <summary>The approaches from top to bottom, each with its part.</summary>
    public IReadOnlyList<(string Approach, BandPart Part)> Rows() =>
    [
        .. Now.Union(Target).Select(id => (id,
            !Target.Contains(id) ? BandPart.ForNow : !Now.Contains(id) ? BandPart.HeldBack : BandPart.Stands)),
    ];
}

/// <summary>How an approach takes part in a recommendation.</summary>
public enum BandPart
{
    /// <summary>Now, and in the target.</summary>
    Stands,

    /// <summary>Now only: it stands in for what is held back.</summary>
    ForNow,

    /// <summary>In the target only: held back.</summary>
    HeldBack,
}

/// <summary>One event, or several that stand too close together to tell apart.</summary>
/// <param name="X">Its place.</param>
/// <param name="Lane">0 facts, 1 evidence, 2 team.</param>
/// <param name="Kind">The event's kind; of several, the kind of the last.</param>
/// <param name="Count">How many events it stands for.</param>
/// <param name="Index">Of the last of them.</param>
/// <param name="Moved">Whether one of them moved the recommendation.</param>
public sealed record TimelineMark(double X, int Lane, string Kind, int Count, int Index, bool Moved);

/// <summary>Where the rows of the drawing stand, from the top down. A second band of recommendations takes room only where there is one.</summary>
public sealed record TimelineRows(bool SecondBand)
{
    public const double FlagTop = 4;
    public const double BandTop = 24;
    public const double BandHeight = 54;
    public const double UnderTop = BandTop + BandHeight + 9;
    public const double DecidedHeight = 18;
    public const double LaneHeight = 26;

    public double DecidedTop => (SecondBand ? UnderTop : BandTop) + BandHeight + 6;

    public double SupportTop => DecidedTop + 38;

    public double SupportBottom => SupportTop + 64;

    public double LanesTop => SupportBottom + 16;

    public double AxisTop => LanesTop + 3 * LaneHeight + 4;

    public double Height => AxisTop + 38;
}
