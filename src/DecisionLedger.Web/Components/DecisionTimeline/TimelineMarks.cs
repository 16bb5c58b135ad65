namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Merges the events of a lane into marks that never overlap: they split as the window gets narrower, and stay together while it moves.</summary>
public static class TimelineMarks
{
    /// <summary>What stays free between two marks.</summary>
    public const double Apart = 2;

    public static IReadOnlyList<string> Lanes { get; } = ["Facts", "Evidence", "Team"];

    public static int LaneOf(string kind) => kind switch
    {
        "sign" or "trial" or "measurement" => 1,
        "decision" or "review" or "revisit" or "condition" or "settlement" or "assignment" or "framework" or "comment" or "annotation" or "archived" or "owner" or "tag" or "reviewRequest" or "reviewDue" => 2,
        _ => 0,
    };

    /// <summary>The marks of a lane that are in sight.</summary>
    public static IReadOnlyList<TimelineMark> Of(TimelineData data, TimelineViewport viewport, int lane) =>
        [.. All(data, viewport, lane).Where(mark => mark.X + mark.Width / 2 >= viewport.Left && mark.X - mark.Width / 2 <= viewport.Right)];

    /// <summary>All marks of a lane at the window's zoom, in sight or not: which events they hold does not depend on where the window is.</summary>
    private static List<TimelineMark> All(TimelineData data, TimelineViewport viewport, int lane)
    {
        var marks = new List<TimelineMark>();
        for (var i = 0; i < viewport.Scale.Count; i++)
        {
            var moment = data.Moments[i];
            if (LaneOf(moment.Kind) != lane)
                continue;
            var mark = new TimelineMark(viewport.Of(i), lane, moment.Kind, 1, i, i, moment.Moved);
            // Merging moves the middle, which may then reach the mark before that.
            while (marks.Count > 0 && Touch(marks[^1], mark))
            {
                mark = Merged(marks[^1], mark);
                marks.RemoveAt(marks.Count - 1);
            }
            marks.Add(mark);
        }
        return marks;
    }

    private static bool Touch(TimelineMark left, TimelineMark right) => right.X - left.X < (left.Width + right.Width) / 2 + Apart;

    private static TimelineMark Merged(TimelineMark left, TimelineMark right)
    {
        var count = left.Count + right.Count;
        return new TimelineMark((left.X * left.Count + right.X * right.Count) / count, left.Lane, left.Kind == right.Kind ? left.Kind : "",
            count, left.First, right.Index, left.Moved || right.Moved);
    }

    /// <summary>The events that a mark holds, oldest first.</summary>
    public static IEnumerable<int> Held(TimelineData data, TimelineMark mark) =>
        Enumerable.Range(mark.First, mark.Index - mark.First + 1).Where(i => LaneOf(data.Moments[i].Kind) == mark.Lane);
}
