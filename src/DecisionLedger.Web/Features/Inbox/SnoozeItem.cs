using System.ComponentModel;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>Sets an item of the sender's inbox aside until later, or takes it back up.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Kind">What waits.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="AtVersion">The event that caused it: what another event causes is not set aside.</param>
/// <param name="Until">When it comes back; null to take it back up now.</param>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record SnoozeItem(Guid UseCaseId, InboxItemKind Kind, string Subject, long AtVersion, DateTimeOffset? Until) : IRequest<Result<SnoozedItem>>;

/// <param name="Until">When the item comes back; null where it is up.</param>
public sealed record SnoozedItem(DateTimeOffset? Until);

public sealed class SnoozeItemHandler(NpgsqlDataSource database, RequestScope scope, CommitNotices notices, TimeProvider clock)
    : IRequestHandler<SnoozeItem, Result<SnoozedItem>>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private const string Item = "tenant_id = $1 and member_id = $2 and use_case_id = $3 and kind = $4 and subject = $5 and at_version = $6";

    private const string Snooze =
        $"""
        insert into ledger.inbox_snooze (tenant_id, member_id, use_case_id, kind, subject, at_version, until)
        select tenant_id, member_id, use_case_id, kind, subject, at_version, $7 from ledger.inbox_item where {Item}
        on conflict (tenant_id, use_case_id, member_id, kind, subject, at_version) do update set until = excluded.until
        """;

    public async Task<Result<SnoozedItem>> Handle(SnoozeItem request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = clock.GetUtcNow();
        if (request.Until is { } until && (until <= now || until > now + Longest))
            return new Refusal("out-of-range", "Choose a time within the next year.", "until");

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var changed = await ExecuteAsync(transaction, request, request.Until is null ? $"delete from ledger.inbox_snooze where {Item}" : Snooze, cancellationToken);
        if (changed == 0 && request.Until is not null)
            return new Refusal("not-found", "This is no longer in your inbox. Nothing was changed.");
        // What is over is of no use to anybody.
        await using (var clear = new NpgsqlCommand("delete from ledger.inbox_snooze where tenant_id = $1 and member_id = $2 and until <= $3", connection, transaction))
        {
            foreach (object value in new object[] { scope.Actor.WorkspaceId, scope.Actor.MemberId, now.ToUniversalTime() })
                clear.Parameters.Add(new NpgsqlParameter { Value = value });
            await clear.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        notices.InboxChanged(scope.Actor.MemberId);
        return new SnoozedItem(request.Until);
    }

    private async Task<int> ExecuteAsync(NpgsqlTransaction transaction, SnoozeItem request, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        object[] values = [scope.Actor.WorkspaceId, scope.Actor.MemberId, request.UseCaseId, InboxRows.NameOf(request.Kind), request.Subject, (int)Math.Clamp(request.AtVersion, 0, int.MaxValue)];
        foreach (var value in request.Until is { } until ? [.. values, until.ToUniversalTime()] : values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

public sealed record SnoozeItemBody
{
    public required Guid UseCaseId { get; init; }

    public required InboxItemKind Kind { get; init; }

    [Description("As the inbox gives it.")]
    public required string Subject { get; init; }

    [Description("As the inbox gives it.")]
    public required long AtVersion { get; init; }

    [Description("When the item comes back, at most a year from now. null takes it back up.")]
    public required DateTimeOffset? Until { get; init; }
}
