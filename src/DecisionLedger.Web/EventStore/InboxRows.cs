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
    internal const string Columns = "tenant_id, use_case_id, member_id, kind, subject, at_version, due_on";

    private const string Delete = $"delete from {EventStoreRegistration.Schema}.{UseCaseTables.Inbox} where tenant_id = ? and use_case_id = ?";

    private const string Insert =
        $"""
        insert into {EventStoreRegistration.Schema}.{UseCaseTables.Inbox} ({Columns})
        select ?, ?, u.* from unnest(?::uuid[], ?::varchar[], ?::varchar[], ?::integer[], ?::date[]) as u
        """;

    // Whose inbox the events of a session changed, for who tells their screens once it is committed.
    private static readonly ConditionalWeakTable<IDocumentOperations, HashSet<Guid>> Changed = [];

    public Task Handle(UseCaseEventsRecorded notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var steps in notification.Steps.GroupBy(step => step.UseCaseId))
            Write(notification.Operations, steps.First(), steps.Last());
        return Task.CompletedTask;
    }

    /// <returns>The members whose inbox the events of a session changed.</returns>
    public static IEnumerable<Guid> ChangedBy(IDocumentOperations session) => Changed.TryGetValue(session, out var members) ? members : [];

    /// <summary>A kind as it is stored and as the API names it.</summary>
    public static string NameOf(InboxItemKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static void Write(IDocumentOperations operations, RecordedStep first, RecordedStep last)
    {
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
                items.Select(item => item.MemberId).ToArray(),
                items.Select(item => NameOf(item.Kind)).ToArray(),
                items.Select(item => item.Subject).ToArray(),
                items.Select(item => (int)item.AtVersion).ToArray(),
                items.Select(item => item.DueOn).ToArray());
        }

        var asked = first.Before?.State.UseCase.Assignments.Values.Select(assignment => assignment.MemberId) ?? [];
        Changed.GetValue(operations, _ => []).UnionWith(before.Concat(items).Select(item => item.MemberId).Concat(asked));
    }
}
