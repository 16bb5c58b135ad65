using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What the card beside the pointer says of one thing in the drawing.</summary>
/// <param name="X">The place in the drawing that it is about.</param>
/// <param name="Y">The same, downwards.</param>
/// <param name="Title">What it is.</param>
/// <param name="When">When it was, or from when to when.</param>
/// <param name="Lines">More about it.</param>
public sealed record TimelineDetail(double X, double Y, string Title, string When, IReadOnlyList<string> Lines)
{
    /// <summary>What was recommended before and after, where an event changed it.</summary>
    public (RecommendedPath Before, RecommendedPath After)? Change { get; init; }

    /// <param name="what">Kind and place in its list, such as mark:3, as the drawing marks its elements.</param>
    /// <param name="layout">What is drawn.</param>
    /// <param name="clock">The reader's.</param>
    /// <param name="framework">It names the approaches.</param>
    /// <returns>Null where nothing of that name is drawn any more.</returns>
    public static TimelineDetail? Of(string? what, TimelineLayout layout, ReaderClock clock, Framework? framework)
    {
        if (what?.Split(':') is not [var kind, var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        var rows = layout.Rows;
        var words = new Words(layout, clock, framework);
        return kind switch
        {
            "mark" when At(layout.Marks, index) is { } mark => words.Mark(mark),
            "recommended" when At(layout.Recommended.Segments, index) is { } segment => words.Recommended(segment, rows.RecommendedTop + TimelineRows.BandHeight, framework, ""),
            "under" when At(layout.Under.Segments, index) is { } segment => words.Recommended(segment, rows.UnderTop!.Value + TimelineRows.BandHeight, layout.Data.Under!.Framework, $"Under {layout.Data.Under.Name}. "),
            "decided" when At(layout.Decided.Segments, index) is { } segment => words.Decided(segment),
            "version" when At(layout.Versions.Segments, index) is { } segment => words.Version(segment),
            "recommended-summary" when At(layout.Recommended.Summaries, index) is { } summary => words.Summary(summary, rows.RecommendedTop + TimelineRows.BandHeight),
            "under-summary" when At(layout.Under.Summaries, index) is { } summary => words.Summary(summary, rows.UnderTop!.Value + TimelineRows.BandHeight),
            "decided-summary" when At(layout.Decided.Summaries, index) is { } summary => words.Summary(summary, rows.DecidedTop + TimelineRows.DecidedHeight),
            "note" when At(layout.Notes, index) is { } pin => words.Note(pin),
            "review" when index < layout.Revisits.Count => words.Review(layout.Revisits[index]),
            "break" when index < layout.Breaks.Count => words.Break(layout.Breaks[index]),
            _ => null,
        };
    }

    /// <summary>Such as 12 days, 3 hours or 40 seconds: the largest unit that fits.</summary>
    public static string Length(TimeSpan span)
    {
        var (count, unit) = span switch
        {
            { TotalDays: >= 730 } => ((int)(span.TotalDays / 365), "year"),
            { TotalDays: >= 1 } => ((int)span.TotalDays, "day"),
            { TotalHours: >= 1 } => ((int)span.TotalHours, "hour"),
            { TotalMinutes: >= 1 } => ((int)span.TotalMinutes, "minute"),
            _ => ((int)span.TotalSeconds, "second"),
        };
        return count == 1 ? $"1 {unit}" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {unit}s");
    }

    private static T? At<T>(IReadOnlyList<T> list, int index) where T : class => index < list.Count ? list[index] : null;

    private sealed record Words(TimelineLayout Layout, ReaderClock Clock, Framework? Framework)
    {
        private IReadOnlyList<TimelineMoment> Moments => Layout.Data.Moments;

        public TimelineDetail Mark(TimelineMark mark)
        {
            var y = Layout.Rows.LaneY(mark.Lane) + 10;
            if (mark.Count == 1)
                return new TimelineDetail(mark.X, y, $"{Moments[mark.Index].Actor}: {Moments[mark.Index].Label}", Clock.DateAndTime(Moments[mark.Index].At), Event(mark.Index)) { Change = ChangeAt(mark.Index) };
            var held = TimelineMarks.Held(Layout.Data, mark).Select(i => Moments[i]).ToList();
            var kinds = held.CountBy(m => m.Kind).OrderByDescending(k => k.Value).Select(k => $"{MomentWords.OfKind(k.Key)}: {k.Value}").ToList();
            var moved = held.Count(m => m.Moved);
            return new TimelineDetail(mark.X, y, $"{Number(mark.Count)} events", Span(mark.First, mark.Index),
                [.. kinds.Take(6), .. moved == 0 ? [] : new[] { moved == 1 ? "The recommendation changed once." : $"The recommendation changed {moved} times." }, "Click to list them."]);
        }

        public TimelineDetail Recommended(BandSegment segment, double bottom, Framework? names, string prefix) =>
            new(Middle(segment), bottom, prefix + (segment.Run.Target.Count == 0 ? "No recommendation yet" : Approach.PathInWords(segment.Run.Now, segment.Run.Target, names)), Held(segment.Run),
                [$"Since event {Moments[segment.Run.From].Version}. {Moments[segment.Run.From].Actor}: {Moments[segment.Run.From].Label}"]);

        public TimelineDetail Decided(BandSegment segment) =>
            segment.Run.Decided < 0
                ? new TimelineDetail(Middle(segment), Layout.Rows.DecidedTop + TimelineRows.DecidedHeight, "No decision", Held(segment.Run), [])
                : new TimelineDetail(Middle(segment), Layout.Rows.DecidedTop + TimelineRows.DecidedHeight, $"Decided: {Approach.InWords(segment.Target, Framework)}", Held(segment.Run),
                    [$"By {Moments[segment.Run.Decided].Actor}, {Clock.DateAndTime(Moments[segment.Run.Decided].At)}", .. segment.Drifted ? new[] { $"No longer matches. Recommended: {Approach.PathInWords(Moments[segment.Run.From].Now, Moments[segment.Run.From].Target, Framework)}" } : []]);

        public TimelineDetail Version(BandSegment segment) =>
            new(Middle(segment), Layout.Rows.VersionsTop + TimelineRows.ThinHeight, $"Framework {segment.Target[0]}", Held(segment.Run), [$"Since event {Moments[segment.Run.From].Version}. {Moments[segment.Run.From].Actor}"]);

        public TimelineDetail Summary(BandSummary summary, double bottom)
        {
            var (from, to) = (Layout.Viewport.Scale.TimeAt(Layout.Viewport.Place(summary.From)), Layout.Viewport.Scale.TimeAt(Layout.Viewport.Place(summary.To)));
            return new TimelineDetail((summary.From + summary.To) / 2, bottom, $"Summary of {Number(summary.Changes)} changes", Range(from, to),
                [.. summary.Shares.OrderByDescending(s => s.Share).Select(s => $"{(s.Approach.Length == 0 ? "None" : Approach.Of(s.Approach, Framework).Name)}: {s.Share.ToString("0%", CultureInfo.InvariantCulture)}"), "Zoom in to see each."]);
        }

        public TimelineDetail Note(NoteMark pin) =>
            new(pin.X, Layout.Rows.NotesTop!.Value + TimelineRows.ThinHeight, pin.Notes.Count == 1 ? $"Note by {pin.Notes[0].Actor}" : $"{pin.Notes.Count} notes", Clock.DateAndTime(pin.Notes[0].At),
                [.. pin.Notes.Take(5).Select(note => pin.Notes.Count == 1 ? note.Text : $"{note.Actor}: {note.Text}")]);

        public TimelineDetail Review((DateTimeOffset At, double X) review) =>
            new(review.X, Layout.Rows.ReviewsTop!.Value + TimelineRows.ThinHeight, "Review date", Clock.Date(review.At), []);

        public TimelineDetail Break((double From, double To, TimeSpan Length) skipped) =>
            new((skipped.From + skipped.To) / 2, Layout.Rows.AxisTop, $"{TimelineDetail.Length(skipped.Length)} without events", "", ["Cut short. Choose By time to see the full length."]);

        private List<string> Event(int index)
        {
            var lines = new List<string>();
            if (index > 0 && Moments[index].Drifted && !Moments[index - 1].Drifted)
                lines.Add("The decision stopped matching here.");
            return lines;
        }

        private (RecommendedPath, RecommendedPath)? ChangeAt(int index) => MomentWords.ChangeAt(Layout.Data, index);

        private string Held(BandRun run)
        {
            var from = Moments[run.From].At;
            var to = run.To < Moments.Count ? Moments[run.To].At : Layout.Viewport.Scale.Present;
            return $"{Clock.DateAndTime(from)} to {(run.To < Moments.Count ? Clock.DateAndTime(to) : "now")} ({TimelineDetail.Length(to > from ? to - from : TimeSpan.Zero)})";
        }

        private string Span(int from, int to) => Range(Moments[from].At, Moments[to].At);

        private string Range(DateTimeOffset from, DateTimeOffset to) =>
            Clock.DateAndTime(from) == Clock.DateAndTime(to) ? Clock.DateAndTime(from) : $"{Clock.DateAndTime(from)} to {Clock.DateAndTime(to)}";

        private static double Middle(BandSegment segment) => (segment.From + segment.To) / 2;

        private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
    }
}
