namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Where a moment is in the whole history, from 0 (the first event) to 1 (the present, or the last review date ahead). A window shows part of it.</summary>
public sealed class TimelineScale
{
    /// <summary>What the latest event is always given, so that a change of just now can be seen: 48 pixels, and what a summary beside it may take.</summary>
    public const double LatestRoom = 56;

    /// <summary>Room for what lies ahead, however far, so that a distant review date does not squeeze the history.</summary>
    private const double FutureRoom = 84;

    private readonly double[] _place;
    private readonly DateTimeOffset[] _at;
    private readonly DateTimeOffset _last;

    /// <param name="data">The history.</param>
    /// <param name="spacing">What distances mean.</param>
    /// <param name="room">How many pixels the whole history has.</param>
    public TimelineScale(TimelineData data, TimelineSpacing spacing, double room)
    {
        _at = Ordered(data);
        Start = _at.Length > 0 ? _at[0] : data.Now;
        Present = _at.Length > 0 && _at[^1] > data.Now ? _at[^1] : data.Now;
        _last = data.Revisits.Where(at => at > Present).DefaultIfEmpty(Present).Max();
        PresentPlace = _last > Present ? 1 - FutureRoom / Math.Max(room, 4 * FutureRoom) : 1;

        var seconds = Seconds(_at, Present);
        var idle = spacing == TimelineSpacing.SkipIdle ? IdleStretches.Of(seconds) : new bool[seconds.Length];
        var shares = Shares(seconds, idle, spacing);
        LatestIsStretched = WidenLatest(shares, Math.Min(0.5, LatestRoom / Math.Max(room * PresentPlace, 1)));

        _place = new double[_at.Length];
        var reached = 0.0;
        var breaks = new List<TimelineBreak>();
        for (var i = 0; i < _place.Length; i++)
        {
            _place[i] = reached * PresentPlace;
            reached = i == _place.Length - 1 ? 1 : reached + shares[i];
            if (idle[i])
                breaks.Add(new TimelineBreak(i, _place[i], reached * PresentPlace, TimeSpan.FromSeconds(seconds[i])));
        }
        Breaks = breaks;
        Closest = Enumerable.Range(0, Count).Select(i => Of(i + 1) - _place[i]).Where(d => d > 0).DefaultIfEmpty(1).Min();
    }

    public DateTimeOffset Start { get; }

    /// <summary>The reader's present, or the last event where that is later.</summary>
    public DateTimeOffset Present { get; }

    public double PresentPlace { get; }

    /// <summary>Whether the latest event has more room than its time would give it.</summary>
    public bool LatestIsStretched { get; }

    /// <summary>The idle stretches that are cut short; none unless they are skipped.</summary>
    public IReadOnlyList<TimelineBreak> Breaks { get; }

    /// <summary>The least distance between two events that are apart.</summary>
    public double Closest { get; }

    public int Count => _place.Length;

    /// <param name="index">Of a moment; the count of moments means the present.</param>
    public double Of(int index) => index >= _place.Length ? PresentPlace : _place[index];

    public double OfTime(DateTimeOffset at)
    {
        if (at <= Start || Count == 0)
            return 0;
        if (at > Present)
            return Between(at, Present, _last, PresentPlace, PresentPlace + (1 - PresentPlace) * .85);
        var before = Last(_at, at);
        return Between(at, _at[before], before + 1 < Count ? _at[before + 1] : Present, Of(before), Of(before + 1));
    }

    /// <summary>The time at a place: the inverse of <see cref="OfTime"/>.</summary>
    public DateTimeOffset TimeAt(double place)
    {
        if (place <= 0 || Count == 0)
            return Start;
        if (place >= PresentPlace)
            return Present;
        var before = Last(_place, place);
        var (from, to) = (Of(before), Of(before + 1));
        return _at[before] + ((before + 1 < Count ? _at[before + 1] : Present) - _at[before]) * ((place - from) / (to - from));
    }

    /// <summary>A place counted in events, such as 12.5 for half-way from the 13th to the 14th: the same in every spacing, and when events are added.</summary>
    public double EventsAt(double place)
    {
        if (place <= 0 || Count == 0)
            return 0;
        if (place >= PresentPlace)
            return Count;
        var before = Last(_place, place);
        return before + (place - Of(before)) / (Of(before + 1) - Of(before));
    }

    /// <summary>The inverse of <see cref="EventsAt"/>.</summary>
    public double OfEvents(double events)
    {
        var before = (int)Math.Clamp(Math.Floor(events), 0, Math.Max(0, Count - 1));
        return Of(before) + (Of(before + 1) - Of(before)) * Math.Clamp(events - before, 0, 1);
    }

    /// <summary>The moment nearest to a place; of several at the same place the last, for it knows what the others said.</summary>
    public int Nearest(double place)
    {
        if (Count == 0)
            return -1;
        if (place <= _place[0])
            return Last(_place, _place[0]);
        var before = Last(_place, place);
        return before + 1 < Count && _place[before + 1] - place < place - _place[before] ? Last(_place, _place[before + 1]) : before;
    }

    private static DateTimeOffset[] Ordered(TimelineData data)
    {
        var at = new DateTimeOffset[data.Moments.Count];
        for (var i = 0; i < at.Length; i++)
        {
            // An event recorded by a clock that was behind still comes after the one it follows.
            at[i] = i > 0 && data.Moments[i].At < at[i - 1] ? at[i - 1] : data.Moments[i].At;
        }
        return at;
    }

    /// <summary>How long each event of a history was the latest, in seconds.</summary>
    public static double[] SecondsOf(TimelineData data)
    {
        var at = Ordered(data);
        return at.Length == 0 ? [] : Seconds(at, at[^1] > data.Now ? at[^1] : data.Now);
    }

    private static double[] Seconds(DateTimeOffset[] at, DateTimeOffset present) =>
        [.. at.Select((from, i) => ((i + 1 < at.Length ? at[i + 1] : present) - from).TotalSeconds)];

    private static double[] Shares(double[] seconds, bool[] idle, TimelineSpacing spacing)
    {
        if (spacing == TimelineSpacing.ByEvent)
            return [.. seconds.Select(_ => 1.0 / seconds.Length)];
        // What is skipped keeps a little room, more for a longer stretch, and never more than two fifths in all.
        var skipped = seconds.Where((_, i) => idle[i]).ToArray();
        var weight = skipped.Sum(s => Weight(s, skipped.Min()));
        var active = seconds.Where((_, i) => !idle[i]).Sum();
        var room = skipped.Length == 0 ? 0 : active <= 0 ? 1 : Math.Min(0.4, 0.04 * skipped.Length);
        var shares = seconds.Select((s, i) => idle[i] ? room * Weight(s, skipped.Min()) / weight : active > 0 ? (1 - room) * s / active : 0).ToArray();
        if (shares.Length > 0 && shares.Sum() <= 0)
            shares[^1] = 1;
        return shares;
    }

    private static double Weight(double seconds, double least) => 1 + Math.Log10(seconds / least);

    private static bool WidenLatest(double[] shares, double least)
    {
        if (shares.Length == 0 || shares[^1] >= least)
            return false;
        var rest = 1 - shares[^1];
        for (var i = 0; i < shares.Length - 1; i++)
            shares[i] *= (1 - least) / rest;
        shares[^1] = least;
        return true;
    }

    /// <summary>The last index whose value is at most the one asked for.</summary>
    private static int Last<T>(T[] sorted, T value) where T : IComparable<T>
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].CompareTo(value) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return Math.Max(0, low - 1);
    }

    private static double Between(DateTimeOffset at, DateTimeOffset from, DateTimeOffset to, double left, double right) =>
        to <= from ? left : left + (right - left) * ((at - from) / (to - from));
}

/// <summary>An idle stretch that is cut short.</summary>
/// <param name="After">The index of the event after which nothing happened.</param>
/// <param name="From">Where it begins in the history, 0 to 1.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Length">How long it lasted.</param>
public sealed record TimelineBreak(int After, double From, double To, TimeSpan Length);
