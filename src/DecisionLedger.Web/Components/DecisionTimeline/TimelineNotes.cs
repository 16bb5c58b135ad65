namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Places the notes that members pinned to a time: those too close together share a pin, and words are written where they have room.</summary>
public static class TimelineNotes
{
    private const double PinWidth = 16;
    private const double LetterWidth = 6.4;

    public static IReadOnlyList<NoteMark> Of(TimelineData data, TimelineViewport viewport)
    {
        var pins = new List<(double X, List<TimelineNote> Notes)>();
        foreach (var note in data.Notes.OrderBy(n => n.At))
        {
            var x = viewport.X(viewport.Scale.OfTime(note.At));
            if (!viewport.Shows(x))
                continue;
            if (pins.Count > 0 && x - pins[^1].X < PinWidth)
                pins[^1].Notes.Add(note);
            else
                pins.Add((x, [note]));
        }
        return [.. pins.Select((pin, i) => new NoteMark(pin.X, pin.Notes, Words(pin, (i + 1 < pins.Count ? pins[i + 1].X - PinWidth : viewport.Right) - pin.X - PinWidth)))];
    }

    /// <summary>The whole note, or nothing: cut words say too little. All of them are in the pin's card.</summary>
    private static string Words((double X, List<TimelineNote> Notes) pin, double room)
    {
        var words = pin.Notes.Count > 1 ? $"{pin.Notes.Count} notes" : pin.Notes[0].Text.ReplaceLineEndings(" ");
        return words.Length * LetterWidth <= room ? words : "";
    }
}

/// <param name="X">Its place.</param>
/// <param name="Notes">What is pinned there.</param>
/// <param name="Words">What is written beside it; empty where there is no room.</param>
public sealed record NoteMark(double X, IReadOnlyList<TimelineNote> Notes, string Words);
