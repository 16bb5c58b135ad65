using System.Runtime.CompilerServices;
using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using Marten;
using MediatR;

namespace DecisionLedger.Web.EventStore;

/// <summary>Writes what waits for members, in the transaction that appends the events which cause or end it.</summary>
public sealed class InboxRows : INotificationHandler<UseCaseEventsRecorded>
{
    /// <summary>The columns in the order in which rows are written.</summary>
    internal const string Columns = "tenant_id, use_case_id, member_id, kind, subject, at_version, due_on, since";

    private const string Delete = $"delete from {EventStoreRegistration.Schema}.{UseCaseTables.Inbox} where tenant_id = ? and use_case_id = ?";

    private const string Insert =
        $"""
        insert into {EventStoreRegistration.Schema}.{UseCaseTables.Inbox} ({Columns})
        select ?, ?, u.member_id, u.kind, u.subject, u.at_version, u.due_on, coalesce(u.since, (
            select h.at from {EventStoreRegistration.Schema}.{UseCaseTables.History} h where h.tenant_id = ? and h.use_case_id = ? and h.version = u.at_version))
        from unnest(?::uuid[], ?::varchar[], ?::varchar[], ?::integer[], ?::date[], ?::timestamptz[]) as u (member_id, kind, subject, at_version, due_on, since)
        """;

    // Whose inbox the events of a session changed, for who tells their screens once it is committed.
    private static readonly ConditionalWeakTable<IDocumentOperations, HashSet<Guid>> Changed = [];

    public Task Handle(UseCaseEventsRecorded notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var steps in notification.Steps.GroupBy(step => step.UseCaseId))
            Write(notification.Operations, [.. steps]);
        return Task.CompletedTask;
    }

    /// <returns>The members whose inbox the events of a session changed.</returns>
    public static IEnumerable<Guid> ChangedBy(IDocumentOperations session) => Changed.TryGetValue(session, out var members) ? members : [];

    /// <summary>A kind as it is stored and as the API names it.</summary>
    public static string NameOf(InboxItemKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>When an item came up: with the event that caused it, or at midnight (UTC) of its day.</summary>
    /// <param name="item">The item.</param>
    /// <param name="timeOf">When the event of a version was recorded; null where that is not at hand.</param>
    internal static DateTimeOffset? SinceOf(InboxItem item, Func<long, DateTimeOffset?> timeOf) =>
        item.DueOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : timeOf(item.AtVersion)?.ToUniversalTime();

    private static void Write(IDocumentOperations operations, IReadOnlyList<RecordedStep> steps)
    {
        var (first, last) = (steps[0], steps[^1]);
        var items = InboxItem.Of(last.After.State, last.After.CreatedBy, last.Framework);
        // Read under another version, a question may be there no more: then what was written before is not known here.
        var sameFramework = first.Before?.State.UseCase.Framework == last.Framework.Key;
        var before = first.Before is { } was && sameFramework ? InboxItem.Of(was.State, was.CreatedBy, last.Framework) : [];
        if ((sameFramework || first.Before is null) && before.SequenceEqual(items))
            return;
        if (first.Before is not null)
            operations.QueueSqlCommand(Delete, operations.TenantId, last.UseCaseId);
        if (items.Count > 0)
        {
            operations.QueueSqlCommand(
                Insert,
                operations.TenantId,
                last.UseCaseId,
                operations.TenantId,
                last.UseCaseId,
                items.Select(item => item.MemberId).ToArray(),
                items.Select(item => NameOf(item.Kind)).ToArray(),
                items.Select(item => item.Subject).ToArray(),
                items.Select(item => (int)item.AtVersion).ToArray(),
                items.Select(item => item.DueOn).ToArray(),
                items.Select(item => SinceOf(item, TimeOf)).ToArray());
        }

        var asked = first.Before?.State.UseCase.Assignments.Values.Select(assignment => assignment.MemberId) ?? [];
        Changed.GetValue(operations, _ => []).UnionWith(before.Concat(items).Select(item => item.MemberId).Concat(asked));

        DateTimeOffset? TimeOf(long version) => steps.FirstOrDefault(step => step.After.Version == version)?.After.LastEventAt;
    }
}
