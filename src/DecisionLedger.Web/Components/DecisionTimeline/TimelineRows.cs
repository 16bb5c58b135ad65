namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Where the rows of the drawing stand, from the top down. Where there is little width, a row's name stands above it instead of beside it.</summary>
public sealed class TimelineRows
{
    public const double BandHeight = 54;
    public const double DecidedHeight = 30;
    public const double LaneHeight = 26;
    public const double ThinHeight = 16;

    /// <param name="secondBand">Whether another framework version has a band of its own.</param>
    /// <param name="notes">Whether notes are pinned.</param>
    /// <param name="reviewDates">Whether there are review dates.</param>
    /// <param name="compact">Whether names stand above their rows.</param>
    public TimelineRows(bool secondBand, bool notes, bool reviewDates, bool compact)
    {
        var name = compact ? 15.0 : 0;
        var y = 24 + name;
        (NotesTop, y) = notes ? (y, y + ThinHeight + 8 + name) : ((double?)null, y);
        (RecommendedTop, y) = (y, y + BandHeight + 9 + name);
        (UnderTop, y) = secondBand ? (y, y + BandHeight + 8 + name) : ((double?)null, y);
        (DecidedTop, y) = (y, y + DecidedHeight + 20 + name);
        (VersionsTop, y) = (y, y + ThinHeight + 8 + name);
        (ReviewsTop, y) = reviewDates ? (y, y + ThinHeight + 8 + name) : ((double?)null, y);
        (SupportTop, y) = (y + 4, y + 4 + 64);
        SupportBottom = y;
        (LanesTop, y) = (y + 12 + (compact ? 8 : 0), y + 12);
        LanePitch = LaneHeight + name;
        AxisTop = LanesTop + 3 * LanePitch + 14;
        Compact = compact;
        BandTop = NotesTop ?? RecommendedTop;
    }

    public bool Compact { get; }

    /// <summary>Where the first row begins; the flags of the two points to compare stand above.</summary>
    public double BandTop { get; }

    public double? NotesTop { get; }

    public double RecommendedTop { get; }

    public double? UnderTop { get; }

    public double DecidedTop { get; }

    public double VersionsTop { get; }

    public double? ReviewsTop { get; }

    public double SupportTop { get; }

    public double SupportBottom { get; }

    public double LanesTop { get; }

    public double LanePitch { get; }

    public double AxisTop { get; }

    public double Height => AxisTop + 44;

    /// <summary>The middle of a lane's marks.</summary>
    public double LaneY(int lane) => LanesTop + lane * LanePitch + (Compact ? 15 : 0) + LaneHeight / 2;
}
