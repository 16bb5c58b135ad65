namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What the timeline draws.</summary>
/// <param name="Moments">In order of version.</param>
/// <param name="Decisions">What was decided, from which version to which.</param>
/// <param name="Revisits">When the team means to look again.</param>
/// <param name="Now">The reader's present: what stood last stands until then.</param>
public sealed record TimelineData(
    IReadOnlyList<TimelineMoment> Moments,
    IReadOnlyList<DecisionSpan> Decisions,
    IReadOnlyList<DateTimeOffset> Revisits,
    DateTimeOffset Now)
{
    /// <summary>The same moments under another framework version; null where none was asked for.</summary>
    public TimelineUnder? Under { get; init; }

    /// <summary>Whether the other version recommends otherwise at a moment.</summary>
    public bool PartsAt(int index) =>
        Under is { } under && index < under.Paths.Count
        && !(under.Paths[index].Now.SequenceEqual(Moments[index].Now) && under.Paths[index].Target.SequenceEqual(Moments[index].Target));

    public int IndexOf(long version)
    {
        var (low, high) = (0, Moments.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Moments[middle].Version == version)
                return middle;
            if (Moments[middle].Version < version)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    /// <summary>The next event, forwards or backwards, at which the recommendation moved; where there is none, the end that way.</summary>
    public int NextMove(int index, int direction)
    {
        for (var i = index + direction; i >= 0 && i < Moments.Count; i += direction)
        {
            if (Moments[i].Moved)
                return i;
        }
        return direction > 0 ? Moments.Count - 1 : 0;
    }
}
