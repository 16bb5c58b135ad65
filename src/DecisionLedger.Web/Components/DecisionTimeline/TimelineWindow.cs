using System.Globalization;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>The part of a history that is drawn, as places on its scale from 0 to 1.</summary>
public readonly record struct TimelineWindow(double From, double To)
{
    public static TimelineWindow All { get; } = new(0, 1);

    public double Span => To - From;

    public bool IsAll => From <= 0 && To >= 1;

    /// <summary>The narrowest window: the two closest events stand well apart in it.</summary>
    public static double LeastSpan(TimelineScale scale) => Math.Clamp(scale.Closest * 4, 1e-9, 1);

    /// <summary>As near to this as there is: inside the history, and no narrower than the least span.</summary>
    public TimelineWindow Within(double leastSpan)
    {
        var span = Math.Clamp(double.IsFinite(Span) ? Span : 1, leastSpan, 1);
        var from = Math.Clamp(double.IsFinite(From) ? From : 0, 0, 1 - span);
        return span >= 1 ? All : new TimelineWindow(from, from + span);
    }

    /// <param name="factor">Under 1 to come closer.</param>
    /// <param name="around">The place that stays where it is.</param>
    /// <param name="leastSpan">The narrowest span allowed.</param>
    public TimelineWindow Zoom(double factor, double around, double leastSpan)
    {
        var span = Math.Clamp(Span * factor, leastSpan, 1);
        var at = Span > 0 ? Math.Clamp((around - From) / Span, 0, 1) : 0.5;
        var middle = Math.Clamp(around, From, To);
        return new TimelineWindow(middle - span * at, middle + span * (1 - at)).Within(leastSpan);
    }

    /// <param name="share">Of the window's own width; negative to go back.</param>
    public TimelineWindow Pan(double share) => new TimelineWindow(From + Span * share, To + Span * share).Within(Span);

    /// <summary>The same width, moved so that a place is in sight, with some room beside it.</summary>
    public TimelineWindow Showing(double place)
    {
        if (place >= From && place <= To)
            return this;
        return new TimelineWindow(place - Span / 2, place + Span / 2).Within(Span);
    }

    /// <summary>As an address says it: in events, so that it means the same after more were added. Empty for all.</summary>
    public string Text(TimelineScale scale)
    {
        if (IsAll)
            return "";
        var from = Number(scale.EventsAt(From) + 1);
        return To >= scale.PresentPlace ? $"{from}-" : $"{from}-{Number(scale.EventsAt(To) + 1)}";
    }

    /// <returns>All, where the text is no window.</returns>
    public static TimelineWindow Parse(string? text, TimelineScale scale)
    {
        if (text is null || text.Split('-') is not [var first, var second] || !IsNumber(first, out var from))
            return All;
        var to = 1.0;
        if (second.Length > 0)
        {
            if (!IsNumber(second, out var until) || until <= from)
                return All;
            to = scale.OfEvents(until - 1);
        }
        return new TimelineWindow(scale.OfEvents(from - 1), to).Within(LeastSpan(scale));
    }

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static string Number(double events) => events.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>A window of a history on the pixels of a drawing.</summary>
/// <param name="Scale">The history.</param>
/// <param name="Window">The part of it.</param>
/// <param name="Left">Where the part begins.</param>
/// <param name="Right">Where it ends.</param>
public sealed record TimelineViewport(TimelineScale Scale, TimelineWindow Window, double Left, double Right)
{
    public double Width => Right - Left;

    /// <summary>Where a place on the scale stands; outside the window it is left of the left or right of the right edge.</summary>
    public double X(double place) => Left + (place - Window.From) / Window.Span * Width;

    /// <param name="index">Of a moment; the count of moments means the present.</param>
    public double Of(int index) => X(Scale.Of(index));

    public double Place(double x) => Window.From + (x - Left) / Width * Window.Span;

    public double PresentX => X(Scale.PresentPlace);

    /// <summary>The present, or the right edge where the present is beyond it.</summary>
    public double EndX => Math.Min(PresentX, Right);

    public bool Shows(double x) => x >= Left - .001 && x <= Right + .001;

    /// <summary>The first moment in sight and the one after the last.</summary>
    public (int From, int To) Moments()
    {
        var from = FirstAt(Window.From);
        var to = from;
        while (to < Scale.Count && Scale.Of(to) <= Window.To)
            to++;
        return (from, to);
    }

    private int FirstAt(double place)
    {
        var (low, high) = (0, Scale.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Scale.Of(middle) < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
