using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Trend;

/// <summary>Reads how many use cases had each recommended target, day by day, since the first was logged. Archived ones go on counting.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetPortfolioTrend : IRequest<PortfolioTrend>;

public sealed class GetPortfolioTrendHandler(NpgsqlDataSource database, RequestScope scope) : IRequestHandler<GetPortfolioTrend, PortfolioTrend>
{
    // By kind first: there are few of them, and their texts are read once each.
    private const string Changes =
        """
        select d.day, k.target_key, sum(d.change)::integer
        from (select day, kind, sum(change) as change from ledger.portfolio_day where tenant_id = $1 group by day, kind having sum(change) <> 0) as d
        join ledger.portfolio_kind k on k.kind = d.kind group by d.day, k.target_key having sum(d.change) <> 0
        """;

    public async Task<PortfolioTrend> Handle(GetPortfolioTrend request, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Changes);
        command.Parameters.Add(new NpgsqlParameter { Value = scope.Actor.WorkspaceId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new List<TrendChange>();
        while (await reader.ReadAsync(cancellationToken))
            changes.Add(new TrendChange(await reader.GetFieldValueAsync<DateOnly>(0, cancellationToken), reader.GetString(1), reader.GetInt32(2)));
        return PortfolioTrend.Of(changes);
    }
}
