using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What the timeline draws.</summary>
/// <param name="Moments">In order of version.</param>
/// <param name="Decisions">What was decided, from which version to which.</param>
/// <param name="Revisits">The review date, and earlier ones that came.</param>
/// <param name="Now">The reader's present: what stood last stands until then.</param>
public sealed record TimelineData(
    IReadOnlyList<TimelineMoment> Moments,
    IReadOnlyList<DecisionSpan> Decisions,
    IReadOnlyList<DateTimeOffset> Revisits,
    DateTimeOffset Now)
{
    /// <summary>The same moments under another framework version; null where none was asked for.</summary>
    public TimelineUnder? Under { get; init; }

    /// <summary>What members pinned to a time.</summary>
    public IReadOnlyList<TimelineNote> Notes { get; init; } = [];

    /// <summary>Whether the other version recommends something else at a moment.</summary>
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

    /// <summary>The next event, forwards or backwards, at which the recommendation changed; where there is none, the end that way.</summary>
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

/// <summary>A use case just after one of its events.</summary>
/// <param name="Version">The event's place in the history, from 1.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Kind">What happened, in the history's spelling: logged, need, trial, decision and so on.</param>
/// <param name="Label">The event in words, without who and when.</param>
/// <param name="Actor">Who said so.</param>
/// <param name="Now">Approaches recommended for now; empty where not enough is known.</param>
/// <param name="Target">Approaches recommended as the target.</param>
/// <param name="Support">Support per approach.</param>
/// <param name="Drifted">Whether the standing decision is adrift.</param>
/// <param name="Moved">Whether the event made the recommendation another.</param>
public sealed record TimelineMoment(
    long Version,
    DateTimeOffset At,
    string Kind,
    string Label,
    string Actor,
    IReadOnlyList<string> Now,
    IReadOnlyList<string> Target,
    Support Support,
    bool Drifted = false,
    bool Moved = false)
{
    /// <summary>The framework version in use at the event, as "version 2"; empty where that is not known.</summary>
    public string FrameworkVersion { get; init; } = "";
}

/// <summary>A decision while it stood.</summary>
/// <param name="FromVersion">The event that recorded it.</param>
/// <param name="ToVersion">The event that superseded or withdrew it; null while it stands.</param>
/// <param name="Approaches">What was decided.</param>
public sealed record DecisionSpan(long FromVersion, long? ToVersion, IReadOnlyList<string> Approaches);

/// <summary>What another framework version recommends for the same moments: a band of its own below that day's.</summary>
/// <param name="Name">The version, as "version 2".</param>
/// <param name="Framework">It names the approaches.</param>
/// <param name="Paths">By moment, as far as they were read.</param>
public sealed record TimelineUnder(string Name, Framework? Framework, IReadOnlyList<RecommendedPath> Paths);

/// <summary>A note that a member pinned to a time.</summary>
/// <param name="Id">The note.</param>
/// <param name="At">The time it is pinned to.</param>
/// <param name="Text">What it says.</param>
/// <param name="Actor">Who pinned it.</param>
public sealed record TimelineNote(Guid Id, DateTimeOffset At, string Text, string Actor);

/// <summary>Two events to compare, the earlier first.</summary>
public sealed record TimelineRange(long From, long To);
