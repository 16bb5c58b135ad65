using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.SetAside;

/// <summary>Lists the use cases that the portfolio shows as they were before an event that it could not apply, and why.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListSetAside : IRequest<IReadOnlyList<SetAsideLine>>;

/// <param name="UseCaseId">The use case.</param>
/// <param name="Title">Its title as the portfolio last had it; empty where it never had one.</param>
/// <param name="Version">The event that could not be applied.</param>
/// <param name="Reason">Why, as the program or the database said it.</param>
/// <param name="At">When that was last tried.</param>
public sealed record SetAsideLine(Guid UseCaseId, string Title, long Version, string Reason, DateTimeOffset At);

/// <summary>Tries again what was set aside.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record RetrySetAside : IRequest<RetriedBody>;

/// <param name="Applied">How many use cases are up to date again.</param>
/// <param name="SetAside">How many failed again.</param>
public sealed record RetriedBody(int Applied, int SetAside);

public sealed class ListSetAsideHandler(PortfolioSetAside setAside, NpgsqlDataSource database, RequestScope scope) : IRequestHandler<ListSetAside, IReadOnlyList<SetAsideLine>>
{
    public async Task<IReadOnlyList<SetAsideLine>> Handle(ListSetAside request, CancellationToken cancellationToken)
    {
        var all = await setAside.ListAsync(scope.Actor.WorkspaceId, cancellationToken);
        await using var command = database.CreateCommand(
            "select use_case_id, title from ledger.portfolio_text where tenant_id = $1 and use_case_id = any($2) and valid_to = 'infinity'");
        command.Parameters.Add(new NpgsqlParameter { Value = scope.Actor.WorkspaceId });
        command.Parameters.Add(new NpgsqlParameter { Value = all.Select(a => a.UseCaseId).ToArray() });
        var titles = new Dictionary<Guid, string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            titles.Add(reader.GetGuid(0), reader.GetString(1));
        return all.Select(a => new SetAsideLine(a.UseCaseId, titles.GetValueOrDefault(a.UseCaseId, ""), a.Version, a.Reason, a.At!.Value)).ToList();
    }
}

public sealed class RetrySetAsideHandler(PortfolioSetAside setAside, RequestScope scope) : IRequestHandler<RetrySetAside, RetriedBody>
{
    public async Task<RetriedBody> Handle(RetrySetAside request, CancellationToken cancellationToken)
    {
        var retried = await setAside.RetryAsync(scope.Actor.WorkspaceId, cancellationToken);
        return new RetriedBody(retried.Applied, retried.SetAside.Count);
    }
}
