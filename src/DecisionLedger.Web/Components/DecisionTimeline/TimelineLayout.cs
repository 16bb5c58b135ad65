using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>The geometry of a timeline: where everything stands, aggregated so that 5,000 events draw as quickly as fifty.</summary>
public sealed class TimelineLayout
{
    public const double Gutter = 96;
    public const double EndRoom = 30;
    public const double MarkRoom = 15;
    public const double MinimumWidth = 640;
    public const int MostSegments = 120;

    /// <summary>Room for the words beside the line of an adoption.</summary>
    private const double RoomForWords = 72;

    public static IReadOnlyList<string> Lanes { get; } = ["Facts", "Evidence", "Team"];

    public TimelineLayout(TimelineData data, TimelineSpacing spacing, double width, TimeZoneInfo zone)
    {
        Data = data;
        Width = Math.Max(MinimumWidth, width);
        Scale = new TimelineScale(data, spacing, Gutter, Width - EndRoom);
        Ticks = TimelineAxis.Of(data, Scale, spacing, zone);
        Recommended = Within(MostSegments, least => RecommendedBand(least));
        Rows = new TimelineRows(data.Under is not null);
        Under = data.Under is { } under ? Within(MostSegments, least => UnderBand(under, least)) : [];
        Parting = Partings();
        Adoptions = AdoptionsApart();
        Decided = Within(MostSegments, least => DecidedBand(least));
        Marks = [.. Enumerable.Range(0, Lanes.Count).SelectMany(MarksOf)];
        Revisits = [.. data.Revisits.Distinct().Order().Select(at => (at, Scale.OfTime(at)))];
    }

    public TimelineData Data { get; }

    public double Width { get; }

    public TimelineScale Scale { get; }

    public IReadOnlyList<TimelineTick> Ticks { get; }

    public IReadOnlyList<BandSegment> Recommended { get; }

    public TimelineRows Rows { get; }

    /// <summary>What the other version recommends; empty where none was asked for.</summary>
    public IReadOnlyList<BandSegment> Under { get; }

    /// <summary>The stretches over which the two versions recommend otherwise.</summary>
    public IReadOnlyList<(double From, double To)> Parting { get; }

    /// <summary>Where the use case went over to another version, and its words; those too close to the one before are left to their marks.</summary>
    public IReadOnlyList<(double X, string Words)> Adoptions { get; }

    public IReadOnlyList<BandSegment> Decided { get; }

    public IReadOnlyList<TimelineMark> Marks { get; }

    public IReadOnlyList<(DateTimeOffset At, double X)> Revisits { get; }

    public static int LaneOf(string kind) => kind switch
    {
        "sign" or "trial" or "measurement" => 1,
        "decision" or "review" or "revisit" or "condition" or "settlement" or "assignment" or "framework" or "comment" or "archived" => 2,
        _ => 0,
    };

    /// <summary>A line that steps at each event and holds until the next, in SVG path syntax.</summary>
    /// <param name="support">0 to 1.</param>
    /// <param name="top">Where 1 stands.</param>
    /// <param name="bottom">Where 0 stands.</param>
    public string SupportPath(Func<TimelineMoment, double> support, double top, double bottom)
    {
        var path = new StringBuilder();
        var written = double.NaN;
        for (var i = 0; i < Scale.Count; i++)
        {
            // Of the events within a pixel only the last can be seen.
            if (i + 1 < Scale.Count && Scale.Of(i + 1) - Scale.Of(i) < 1 && i > 0)
                continue;
            var y = Math.Round(bottom - support(Data.Moments[i]) * (bottom - top), 1);
            if (y == written)
                continue;
            var (across, down) = path.Length == 0 ? ('M', ',') : ('H', 'V');
            path.Append(CultureInfo.InvariantCulture, $"{across}{Scale.Of(i):0.#}{down}{y:0.#}");
            written = y;
        }
        return path.Length == 0 ? "" : path.Append(CultureInfo.InvariantCulture, $"H{Scale.PresentX:0.#}").ToString();
    }

    /// <summary>Merges ever wider stretches until few enough are left.</summary>
    private static List<BandSegment> Within(int most, Func<double, List<BandSegment>> band)
    {
        for (var least = 1.0; ; least *= 2)
        {
            var segments = band(least);
            if (segments.Count <= most || least > 4096)
                return segments;
        }
    }

    private List<BandSegment> RecommendedBand(double least)
    {
        var band = new List<BandSegment>();
        for (var i = 0; i < Scale.Count; i++)
        {
            var moment = Data.Moments[i];
            Append(band, new BandSegment(Scale.Of(i), Scale.Of(i + 1), moment.Now, moment.Target, false), least);
        }
        return band;
    }

    private List<BandSegment> UnderBand(TimelineUnder under, double least)
    {
        var band = new List<BandSegment>();
        for (var i = 0; i < Math.Min(Scale.Count, under.Paths.Count); i++)
            Append(band, new BandSegment(Scale.Of(i), Scale.Of(i + 1), under.Paths[i].Now, under.Paths[i].Target, false), least);
        return band;
    }

    private List<(double From, double To)> Partings()
    {
        var partings = new List<(double From, double To)>();
        for (var i = 0; i < Scale.Count; i++)
        {
            if (!Data.PartsAt(i) || Scale.Of(i + 1) <= Scale.Of(i))
                continue;
            // Stretches within a few pixels of each other cannot be told apart.
            if (partings.Count > 0 && Scale.Of(i) - partings[^1].To < 8)
                partings[^1] = partings[^1] with { To = Scale.Of(i + 1) };
            else
                partings.Add((Scale.Of(i), Scale.Of(i + 1)));
        }
        return partings;
    }

    private List<(double X, string Words)> AdoptionsApart()
    {
        var adoptions = new List<(double X, string Words)>();
        for (var i = 0; i < Scale.Count; i++)
        {
            if (Data.Moments[i] is { Kind: "framework", EntryUnderVersion.Length: > 0 } adopted && (adoptions.Count == 0 || Scale.Of(i) - adoptions[^1].X > RoomForWords))
                adoptions.Add((Scale.Of(i), adopted.EntryUnderVersion));
        }
        return adoptions;
    }

    private List<BandSegment> DecidedBand(double least)
    {
        var band = new List<BandSegment>();
        foreach (var span in Data.Decisions)
        {
            var from = Data.IndexOf(span.FromVersion);
            var to = span.ToVersion is { } end && Data.IndexOf(end) is >= 0 and var found ? found : Scale.Count;
            for (var i = Math.Max(0, from); from >= 0 && i < to; i++)
                Append(band, new BandSegment(Scale.Of(i), Scale.Of(i + 1), span.Approaches, span.Approaches, Data.Moments[i].Drifted), least);
        }
        return band;
    }

    private static void Append(List<BandSegment> band, BandSegment next, double least)
    {
        if (next.Width <= 0)
            return;
        if (band.Count == 0 || next.From > band[^1].To)
        {
            band.Add(next);
            return;
        }

        var last = band[^1];
        if (last.Drifted == next.Drifted && last.Now.SequenceEqual(next.Now) && last.Target.SequenceEqual(next.Target))
            band[^1] = last with { To = next.To };
        else if (last.Width < least)
            band[^1] = next with { From = last.From };
        else
            band.Add(next);
    }

    private List<TimelineMark> MarksOf(int lane)
    {
        var marks = new List<TimelineMark>();
        var begins = double.NegativeInfinity;
        for (var i = 0; i < Scale.Count; i++)
        {
            var moment = Data.Moments[i];
            if (LaneOf(moment.Kind) != lane)
                continue;
            var x = Scale.Of(i);
            if (x - begins < MarkRoom)
            {
                var cluster = marks[^1];
                marks[^1] = cluster with { Count = cluster.Count + 1, Kind = moment.Kind, Index = i, Moved = cluster.Moved || moment.Moved };
            }
            else
            {
                marks.Add(new TimelineMark(x, lane, moment.Kind, 1, i, moment.Moved));
                begins = x;
            }
        }
        return marks;
    }
}
