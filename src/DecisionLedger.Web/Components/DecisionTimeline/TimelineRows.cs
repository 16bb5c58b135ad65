namespace DecisionLedger.Web.Components.DecisionTimeline;

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
