using System.Globalization;
using DecisionLedger.Web.Features.Portfolio.Project;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>How the recommendations of a portfolio moved.</summary>
/// <param name="Targets">Every target there was, as <see cref="PortfolioRow.TargetKey"/>, in the order in which a chart stacks them.</param>
/// <param name="Days">The days on which something moved, oldest first, each with what stood at its end (UTC).</param>
public sealed record PortfolioTrend(IReadOnlyList<string> Targets, IReadOnlyList<TrendDay> Days)
{
    public static PortfolioTrend Of(IEnumerable<PortfolioDay> days)
    {
        var totals = new Dictionary<string, int>();
        var steps = new List<TrendDay>();
        foreach (var day in days.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            foreach (var (target, change) in day.Changes)
                totals[target] = totals.GetValueOrDefault(target) + change;
            steps.Add(new TrendDay(
                DateOnly.ParseExact(day.Id, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                totals.Where(t => t.Value != 0).ToDictionary()));
        }

        // One approach below, several above it, not enough known on top: a target keeps its place from one day to the next.
        var targets = totals.Keys.OrderBy(t => t.Length == 0).ThenBy(t => t.Count(c => c == '+')).ThenBy(t => t, StringComparer.Ordinal).ToList();
        return new PortfolioTrend(targets, steps);
    }

    public int Most => Days.Count == 0 ? 0 : Days.Max(d => d.Total);
}
