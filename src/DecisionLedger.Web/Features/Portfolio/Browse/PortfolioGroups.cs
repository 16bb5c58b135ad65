using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

public enum PortfolioGrouping
{
    State,

    Recommended,
}

/// <summary>The use cases of one state or recommendation: how many, the first few, and the view that shows them all.</summary>
public sealed record PortfolioGroup(PortfolioView View, PortfolioPage Page)
{
    public const int Rows = 5;

    private const int Most = 20;

    /// <summary>Reads the groups of a view that have rows, each in the view's order.</summary>
    public static async Task<IReadOnlyList<PortfolioGroup>> ReadAsync(
        PageRequests requests, PortfolioView view, PortfolioPage page, Components.ReaderClock clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(view);
        var groups = new List<PortfolioGroup>();
        foreach (var one in Views(view with { Group = null }, view.Group, page).Take(Most))
        {
            var read = await requests.Send(one.ToRequest(clock) with { Take = Rows }, cancellation);
            if (read.Matching > 0)
                groups.Add(new PortfolioGroup(one, read));
        }

        return groups;
    }

    private static IEnumerable<PortfolioView> Views(PortfolioView view, PortfolioGrouping? by, PortfolioPage page)
    {
        var all = view.FirstPage;
        return by == PortfolioGrouping.State
            ? PortfolioRow.Pressing.Where(s => view.State is null || view.State == s)
                .Where(s => PortfolioCount.Of(page.Counts, s, view.Target) > 0)
                // A recommendation that is asked for leaves archived use cases out.
                .Where(s => s != UseCaseState.Archived || view.Target is null || view.State == s)
                .Select(s => all with { State = s })
            : page.Counts.Select(c => c.Target).Distinct().Where(t => view.Target is null || view.Target == t)
                .Select(t => (Target: t, Count: PortfolioCount.Of(page.Counts, view.State, t))).Where(t => t.Count > 0)
                .OrderByDescending(t => t.Count).ThenBy(t => t.Target, StringComparer.Ordinal)
                .Select(t => all with { Target = t.Target });
    }
}
