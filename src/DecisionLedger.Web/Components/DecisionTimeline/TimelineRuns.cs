namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What held from which moment to which: found once for a history, whatever part of it is drawn.</summary>
public sealed class TimelineRuns
{
    public TimelineRuns(TimelineData data)
    {
        var count = data.Moments.Count;
        Recommended = Merged(data.Moments.Select((m, i) => new BandRun(i, i + 1, m.Now, m.Target)));
        Under = data.Under is { } under
            ? Merged(under.Paths.Take(count).Select((path, i) => new BandRun(i, i + 1, path.Now, path.Target)))
            : [];
        Differing = Merged(Enumerable.Range(0, count).Select(i => new BandRun(i, i + 1, [], [], data.PartsAt(i)))).Where(run => run.Drifted).ToList();
        Decided = Merged(Decisions(data));
        Versions = Merged(data.Moments.Select((m, i) => new BandRun(i, i + 1, [], m.FrameworkVersion.Length > 0 ? [m.FrameworkVersion] : [])))
            .Where(run => run.Target.Count > 0).ToList();
    }

    public IReadOnlyList<BandRun> Recommended { get; }

    /// <summary>What the other version recommends; empty where none was asked for.</summary>
    public IReadOnlyList<BandRun> Under { get; }

    /// <summary>Where the two versions recommend different things.</summary>
    public IReadOnlyList<BandRun> Differing { get; }

    /// <summary>What was decided; it begins with a run of no approaches while nothing was.</summary>
    public IReadOnlyList<BandRun> Decided { get; }

    /// <summary>The framework version in use; its name stands as the target.</summary>
    public IReadOnlyList<BandRun> Versions { get; }

    private static IEnumerable<BandRun> Decisions(TimelineData data)
    {
        var count = data.Moments.Count;
        var reached = 0;
        foreach (var span in data.Decisions)
        {
            var from = data.IndexOf(span.FromVersion);
            if (from < 0)
                continue;
            for (; reached < from; reached++)
                yield return new BandRun(reached, reached + 1, [], []);
            var to = span.ToVersion is { } end && data.IndexOf(end) is >= 0 and var found ? found : count;
            for (; reached < to; reached++)
                yield return new BandRun(reached, reached + 1, span.Approaches, span.Approaches, data.Moments[reached].Drifted, from);
        }
        for (; reached < count; reached++)
            yield return new BandRun(reached, reached + 1, [], []);
    }

    private static List<BandRun> Merged(IEnumerable<BandRun> moments)
    {
        var runs = new List<BandRun>();
        foreach (var next in moments)
        {
            if (runs.Count > 0 && runs[^1].To == next.From && runs[^1].SaysTheSameAs(next))
                runs[^1] = runs[^1] with { To = next.To };
            else
                runs.Add(next);
        }
        return runs;
    }
}
