using DecisionLedger.Web.Requests;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>Counts what waits for the sender in the workspace.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record CountInbox(DateOnly Today) : IRequest<InboxCounted>;

/// <param name="Waiting">How many items are up.</param>
public sealed record InboxCounted(int Waiting);

public sealed class CountInboxHandler(NpgsqlDataSource database, RequestScope scope, TimeProvider clock) : IRequestHandler<CountInbox, InboxCounted>
{
    public async Task<InboxCounted> Handle(CountInbox request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { InboxSql.Counts(scope.Actor, request.Today, clock.GetUtcNow()) } };
        return new InboxCounted((int)(long)(await batch.ExecuteScalarAsync(cancellationToken))!);
    }
}
