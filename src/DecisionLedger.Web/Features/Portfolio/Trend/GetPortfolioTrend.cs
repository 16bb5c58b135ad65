using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>Reads how many use cases had each recommended target, day by day, since the first was created. Archived ones do not count, as in the list that a target opens.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetPortfolioTrend : IRequest<PortfolioTrend>;

public sealed class GetPortfolioTrendHandler(NpgsqlDataSource database, RequestScope scope) : IRequestHandler<GetPortfolioTrend, PortfolioTrend>
{
    // By kind first: there are few of them, and their texts are read once each.
    private const string Changes =
        """
        select d.day, k.target_key, sum(d.change)::integer
        from (select day, kind, sum(change) as change from ledger.portfolio_day where tenant_id = $1 and rank <> $2 group by day, kind having sum(change) <> 0) as d
        join ledger.portfolio_kind k on k.kind = d.kind group by d.day, k.target_key having sum(d.change) <> 0
        """;

    public async Task<PortfolioTrend> Handle(GetPortfolioTrend request, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Changes);
        command.Parameters.Add(new NpgsqlParameter { Value = scope.Actor.WorkspaceId });
        command.Parameters.Add(new NpgsqlParameter { Value = PortfolioRow.RankOf(UseCaseState.Archived) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new List<TrendChange>();
        while (await reader.ReadAsync(cancellationToken))
            changes.Add(new TrendChange(await reader.GetFieldValueAsync<DateOnly>(0, cancellationToken), reader.GetString(1), reader.GetInt32(2)));
        return PortfolioTrend.Of(changes);
    }
}

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

/// <param name="Day">The day (UTC).</param>
/// <param name="Totals">How many use cases had each target at its end; targets that none had are absent.</param>
public sealed record TrendDay(DateOnly Day, IReadOnlyDictionary<string, int> Totals)
{
    public int Total => Totals.Values.Sum();
}
