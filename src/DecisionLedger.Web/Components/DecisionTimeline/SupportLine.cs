using System.Globalization;
using System.Text;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>The support of one approach over a window: it steps at each event and holds until the next. Where several events share a pixel it keeps the least, the greatest and the mean of them.</summary>
public sealed class SupportLine
{
    private readonly List<SupportColumn> _columns = [];
    private readonly TimelineViewport _viewport;
    private readonly double? _held;

    /// <param name="data">The history.</param>
    /// <param name="viewport">The part of it that is drawn.</param>
    /// <param name="support">A moment's support, 0 to 1.</param>
    public SupportLine(TimelineData data, TimelineViewport viewport, Func<TimelineMoment, double> support)
    {
        _viewport = viewport;
        var (from, to) = viewport.Moments();
        double? held = from > 0 ? support(data.Moments[from - 1]) : null;
        _held = held;
        for (var i = from; i < to;)
        {
            var column = Math.Floor(viewport.Of(i));
            var (first, sum, least, greatest) = (i, 0.0, held ?? 1, held ?? 0);
            for (; i < to && Math.Floor(viewport.Of(i)) == column; i++)
            {
                var value = support(data.Moments[i]);
                (sum, least, greatest, held) = (sum + value, Math.Min(least, value), Math.Max(greatest, value), value);
            }
            _columns.Add(new SupportColumn(i - first == 1 ? viewport.Of(first) : column, i - first, least, greatest, sum / (i - first), held!.Value));
        }
    }

    /// <summary>The pixels at which something happened, from left to right.</summary>
    public IReadOnlyList<SupportColumn> Columns => _columns;

    /// <summary>Whether some pixel stands for several events.</summary>
    public bool IsSummary => _columns.Any(c => c.Count > 1);

    /// <summary>What holds at the right edge; null where nothing has happened by then.</summary>
    public double? Latest => _columns.Count > 0 ? _columns[^1].Last : _held;

    /// <summary>The line: exact where events are apart, the mean where they share a pixel.</summary>
    public string Path(double top, double bottom)
    {
        var path = new StringBuilder();
        var written = double.NaN;
        void Go(double x, double value)
        {
            var y = Math.Round(bottom - value * (bottom - top), 1);
            if (path.Length == 0)
                path.Append(CultureInfo.InvariantCulture, $"M{x:0.#},{y:0.#}");
            else if (y != written)
                path.Append(CultureInfo.InvariantCulture, $"H{x:0.#}V{y:0.#}");
            written = y;
        }

        if (_held is { } held)
            Go(_viewport.Left, held);
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = _columns[i];
            Go(column.X, column.Count > 1 ? column.Mean : column.Last);
            // The mean gives way to what holds on, unless the next pixel has a mean of its own.
            if (column.Count > 1 && !(i + 1 < _columns.Count && _columns[i + 1].X < column.X + 1.5))
                Go(Math.Min(column.X + 1, _viewport.EndX), column.Last);
        }
        return path.Length == 0 || _viewport.EndX <= _viewport.Left ? "" : path.Append(CultureInfo.InvariantCulture, $"H{_viewport.EndX:0.#}").ToString();
    }

    /// <summary>From the least to the greatest of every pixel that stands for several events.</summary>
    public string Range(double top, double bottom)
    {
        var path = new StringBuilder();
        for (var i = 0; i < _columns.Count; i++)
        {
            var first = _columns[i];
            if (first.Count < 2)
                continue;
            // Neighbours with the same range are one rectangle.
            var end = first.X + 1;
            while (i + 1 < _columns.Count && _columns[i + 1] is { Count: > 1 } next && next.X <= end && next.Least == first.Least && next.Greatest == first.Greatest)
                (i, end) = (i + 1, next.X + 1);
            var (high, low) = (Math.Round(bottom - first.Greatest * (bottom - top), 1) - 0.5, Math.Round(bottom - first.Least * (bottom - top), 1) + 0.5);
            path.Append(CultureInfo.InvariantCulture, $"M{first.X:0.#},{high:0.#}H{end:0.#}V{low:0.#}H{first.X:0.#}z");
        }
        return path.ToString();
    }
}

/// <summary>A pixel of a support line at which something happened.</summary>
/// <param name="X">Where it is: the event's own place, or the pixel's left edge where several share it.</param>
/// <param name="Count">How many events are in it.</param>
/// <param name="Least">The least support there, what held before included.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Mean">The mean of its events.</param>
/// <param name="Last">What holds after it.</param>
public sealed record SupportColumn(double X, int Count, double Least, double Greatest, double Mean, double Last);
