namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A band of recommendations or decisions in a window: each run where there is room for it, and a summary where there is not.</summary>
public sealed class TimelineBand
{
    /// <summary>How many pixels a summary stands for. Where two changes fall into one such cell, they are not drawn apart.</summary>
    public const double Cell = 8;

    // What lasted no time at all still counts for a hundredth of a pixel.
    private const double Least = 0.01;

    private readonly List<BandSegment> _segments = [];
    private readonly List<BandSummary> _summaries = [];

    public TimelineBand(IReadOnlyList<BandRun> runs, TimelineViewport viewport)
    {
        var inSight = runs.Where(run => viewport.Of(run.To) >= viewport.Left && viewport.Of(run.From) <= viewport.Right).ToList();
        // Cells are counted from the beginning of the history, so that they stay where they are while the window moves.
        var origin = viewport.X(0);
        long CellOf(double x) => (long)Math.Floor((x - origin) / Cell);
        var changes = inSight.Where(run => !ReferenceEquals(run, runs[0]))
            .Select(run => viewport.Of(run.From)).Where(viewport.Shows)
            .GroupBy(CellOf).Where(cell => cell.Count() > 1).ToDictionary(cell => cell.Key, cell => cell.Count());

        var weights = changes.Keys.ToDictionary(cell => cell, _ => new Dictionary<string, double>());
        var drifted = new Dictionary<long, double>();
        foreach (var run in inSight)
        {
            var (from, to) = (Math.Max(viewport.Of(run.From), viewport.Left), Math.Min(viewport.Of(run.To), viewport.Right));
            var begins = from;
            for (var cell = CellOf(from); cell <= CellOf(to) && to >= from; cell++)
            {
                if (!weights.TryGetValue(cell, out var shares))
                    continue;
                var (left, right) = (origin + cell * Cell, origin + (cell + 1) * Cell);
                var weight = Math.Max(0, Math.Min(to, right) - Math.Max(from, left)) + Least;
                var approaches = run.Now.Union(run.Target).ToList();
                foreach (var approach in approaches.DefaultIfEmpty(""))
                    shares[approach] = shares.GetValueOrDefault(approach) + weight / Math.Max(1, approaches.Count);
                if (run.Drifted)
                    drifted[cell] = drifted.GetValueOrDefault(cell) + weight;
                Add(run, begins, Math.Min(left, to));
                begins = right;
            }
            Add(run, begins, to);
        }

        foreach (var (cell, shares) in weights.OrderBy(w => w.Key))
        {
            var all = shares.Values.Sum();
            var (from, to) = (Math.Max(origin + cell * Cell, viewport.Left), Math.Min(origin + (cell + 1) * Cell, viewport.EndX));
            if (to > from)
                _summaries.Add(new BandSummary(from, to, changes[cell], [.. shares.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value / all))], drifted.GetValueOrDefault(cell) / all));
        }
    }

    public IReadOnlyList<BandSegment> Segments => _segments;

    public IReadOnlyList<BandSummary> Summaries => _summaries;

    /// <summary>How many changes are drawn as a summary only.</summary>
    public int Summarised => _summaries.Sum(s => s.Changes);

    private void Add(BandRun run, double from, double to)
    {
        if (to > from)
            _segments.Add(new BandSegment(from, to, run));
    }
}
