namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Where a moment stands across the drawing.</summary>
public sealed class TimelineScale
{
    /// <summary>Room for what lies ahead, however far, so that a distant revisit date does not squeeze the history.</summary>
    private const double FutureRoom = 84;

    private readonly double[] _x;
    private readonly DateTimeOffset[] _at;
    private readonly DateTimeOffset _last;

    public TimelineScale(TimelineData data, TimelineSpacing spacing, double left, double right)
    {
        Left = left;
        Right = right;
        _at = new DateTimeOffset[data.Moments.Count];
        for (var i = 0; i < _at.Length; i++)
        {
            // An event recorded by a clock that was behind still comes after the one it follows.
            var at = data.Moments[i].At;
            _at[i] = i > 0 && at < _at[i - 1] ? _at[i - 1] : at;
        }

        Start = _at.Length > 0 ? _at[0] : data.Now;
        Present = _at.Length > 0 && _at[^1] > data.Now ? _at[^1] : data.Now;
        _last = data.Revisits.Where(at => at > Present).DefaultIfEmpty(Present).Max();
        PresentX = _last > Present ? right - FutureRoom : right;

        _x = new double[_at.Length];
        for (var i = 0; i < _x.Length; i++)
        {
            _x[i] = spacing == TimelineSpacing.ByEvent
                ? left + (PresentX - left) * i / _x.Length
                : Between(_at[i], Start, Present, left, PresentX);
        }
    }

    public double Left { get; }

    public double Right { get; }

    public DateTimeOffset Start { get; }

    /// <summary>The reader's present, or the last event where that is later.</summary>
    public DateTimeOffset Present { get; }

    public double PresentX { get; }

    public int Count => _x.Length;

    /// <param name="index">Of a moment; the count of moments means the present.</param>
    public double Of(int index) => index >= _x.Length ? PresentX : _x[index];

    public double OfTime(DateTimeOffset at)
    {
        if (at <= Start || _x.Length == 0)
            return Left;
        if (at > Present)
            return Between(at, Present, _last, PresentX, Right - 12);

        var after = Array.BinarySearch(_at, at);
        after = after < 0 ? ~after : after;
        while (after < _at.Length && _at[after] <= at)
            after++;
        return Between(at, _at[after - 1], after < _at.Length ? _at[after] : Present, Of(after - 1), Of(after));
    }

    /// <summary>The moment nearest to a place; of several at the same place the last, for it knows what the others said.</summary>
    public int Nearest(double x)
    {
        if (_x.Length == 0)
            return -1;
        var after = Array.BinarySearch(_x, x);
        after = after < 0 ? ~after : after;
        var nearest = after >= _x.Length ? _x.Length - 1
            : after > 0 && x - _x[after - 1] <= _x[after] - x ? after - 1
            : after;
        while (nearest + 1 < _x.Length && _x[nearest + 1] <= _x[nearest])
            nearest++;
        return nearest;
    }

    private static double Between(DateTimeOffset at, DateTimeOffset from, DateTimeOffset to, double left, double right) =>
        to <= from ? left : left + (right - left) * ((at - from) / (to - from));
}

public enum TimelineSpacing
{
    /// <summary>Distances are spans of time.</summary>
    ByTime,

    /// <summary>Every event has the same room: for bursts that share a minute.</summary>
    ByEvent,
}
