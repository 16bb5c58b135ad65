using DecisionLedger.Web.Features.Portfolio.Project;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>How many more use cases have a recommended target on one day (UTC) than on the day before.</summary>
public sealed record TrendChange(DateOnly Day, string Target, int Change);

/// <summary>How the recommendations of a portfolio moved.</summary>
/// <param name="Targets">Every target there was, as <see cref="PortfolioRow.TargetKey"/>, in the order in which a chart stacks them.</param>
/// <param name="Days">The days on which something moved, oldest first, each with what stood at its end (UTC).</param>
public sealed record PortfolioTrend(IReadOnlyList<string> Targets, IReadOnlyList<TrendDay> Days)
{
    public static PortfolioTrend Of(IEnumerable<TrendChange> changes)
    {
        var totals = new Dictionary<string, int>();
        var steps = new List<TrendDay>();
        foreach (var day in changes.GroupBy(c => c.Day).OrderBy(d => d.Key))
        {
            foreach (var (_, target, change) in day)
                totals[target] = totals.GetValueOrDefault(target) + change;
            steps.Add(new TrendDay(day.Key, totals.Where(t => t.Value != 0).ToDictionary()));
        }

        // One approach below, several above it, not enough known on top: a target keeps its place from one day to the next.
        var targets = totals.Keys.OrderBy(t => t.Length == 0).ThenBy(t => t.Count(c => c == '+')).ThenBy(t => t, StringComparer.Ordinal).ToList();
        return new PortfolioTrend(targets, steps);
    }

    public int Most => Days.Count == 0 ? 0 : Days.Max(d => d.Total);
}
