using System.Text.Json;
using JasperFx.Events;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Reads and writes the history of use cases. A row holds what an event did; what happened, who did it and in which words stands in the event itself,
/// which is read with it.
/// </summary>
public sealed class ReviewHistory(FrameworkVersions frameworks)
{
    /// <summary>The columns in the order in which rows are written; read, they come in the same order, without the workspace.</summary>
    internal static IReadOnlyList<string> StoredColumns { get; } =
    [
        "tenant_id", "use_case_id", "version", "at", "status", "now", "target", "support", "moved", "change", "decided", "follows", "drift", "blockers",
        "contested", "archived", "revisit_date", "revisit_met", "change_requested", "requirement_changed", "framework_id", "framework_version", "title",
    ];

    private static readonly string Rows =
        $"select {string.Join(", ", StoredColumns.Skip(1).Select(Read))} from {EventStoreRegistration.Schema}.{UseCaseTables.History} h";

    private static readonly string Insert =
        $"""
        insert into {EventStoreRegistration.Schema}.{UseCaseTables.History} ({string.Join(", ", StoredColumns)})
        values ({string.Join(", ", StoredColumns.Select(Given))})
        """;

    /// <returns>What happened to a use case, oldest first.</returns>
    /// <param name="session">A session of the workspace.</param>
    /// <param name="useCaseId">The use case.</param>
    /// <param name="after">The version after which to begin; 0 for the beginning.</param>
    /// <param name="most">How many entries at most; null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<ReviewHistoryEntry>> OfUseCaseAsync(IQuerySession session, Guid useCaseId, long after, int? most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"{Rows} where h.tenant_id = $1 and h.use_case_id = $2 and h.version > $3 order by h.version limit $4");
        Add(command, session.TenantId, NpgsqlDbType.Varchar);
        Add(command, useCaseId, NpgsqlDbType.Uuid);
        Add(command, (int)Math.Clamp(after, 0, int.MaxValue), NpgsqlDbType.Integer);
        Add(command, most ?? (object)DBNull.Value, NpgsqlDbType.Integer);
        var rows = await ReadAsync(session, command, cancellation);
        if (rows.Count == 0)
            return [];
        var events = await session.Events.FetchStreamAsync(useCaseId, version: rows[^1].Version, fromVersion: rows[0].Version, token: cancellation);
        return await JoinAsync(session, rows, events, cancellation);
    }

    /// <returns>The entries of some events, in the order of the events.</returns>
    /// <exception cref="InvalidOperationException">One of them has no entry: the read models have to be rebuilt.</exception>
    public async Task<IReadOnlyList<ReviewHistoryEntry>> OfEventsAsync(IQuerySession session, IReadOnlyCollection<IEvent> events, CancellationToken cancellation) =>
        await JoinAsync(session, await RowsAsync(session, [.. events.Select(e => (e.StreamId, e.Version))], cancellation), events, cancellation);

    /// <returns>The rows of some events, without what stands in the events, by use case and version; rows that are missing are left out.</returns>
    public static async Task<IReadOnlyList<HistoryRow>> RowsAsync(
        IQuerySession session, IReadOnlyCollection<(Guid UseCaseId, long Version)> wanted, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
            return [];
        await using var command = new NpgsqlCommand(
            $"""
            {Rows} join unnest($2::uuid[], $3::int[]) as wanted (use_case_id, version) on wanted.use_case_id = h.use_case_id and wanted.version = h.version
            where h.tenant_id = $1 order by h.use_case_id, h.version
            """);
        Add(command, session.TenantId, NpgsqlDbType.Varchar);
        Add(command, wanted.Select(w => w.UseCaseId).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);
        Add(command, wanted.Select(w => (int)w.Version).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        return await ReadAsync(session, command, cancellation);
    }

    public static void Queue(IDocumentOperations operations, HistoryRow row) => operations.QueueSqlCommand(
        Insert,
        operations.TenantId,
        row.UseCaseId,
        (int)row.Version,
        row.At,
        (short)row.Status,
        ArrayOf(row.Now),
        ArrayOf(row.Target),
        row.Support,
        row.Moved,
        row.Change is null ? null! : JsonSerializer.Serialize(row.Change, UseCaseSnapshot.Json),
        row.Decided!,
        row.Follows!,
        row.Drift is null ? null! : JsonSerializer.Serialize(row.Drift, UseCaseSnapshot.Json),
        (short)row.Blockers,
        row.Contested,
        row.Archived,
        row.RevisitDate!,
        row.RevisitMet,
        row.ChangeRequested,
        row.RequirementChanged,
        row.Framework.Id,
        row.Framework.Version,
        row.Title);

    private static string Read(string column) => column is "change" or "drift" ? $"h.{column}::text" : $"h.{column}";

    // PostgreSQL cannot tell the type of a null.
    private static string Given(string column) => column switch
    {
        "change" or "drift" => "?::jsonb",
        "decided" => "?::text[]",
        "follows" => "?::boolean",
        "revisit_date" => "?::date",
        _ => "?",
    };

    private async Task<IReadOnlyList<ReviewHistoryEntry>> JoinAsync(
        IQuerySession session, IReadOnlyList<HistoryRow> rows, IReadOnlyCollection<IEvent> events, CancellationToken cancellation)
    {
        var lookup = await frameworks.LookupAsync(session, rows.Select(r => r.Framework).Distinct(), cancellation);
        var byVersion = rows.ToDictionary(r => (r.UseCaseId, r.Version));
        return events.Select(e => byVersion.TryGetValue((e.StreamId, e.Version), out var row)
                ? row.With(e, lookup(row.Framework))
                : throw new InvalidOperationException($"Event {e.Version} of use case {e.StreamId} has no entry in the review history. Rebuild the read models."))
            .ToList();
    }

    private static async Task<IReadOnlyList<HistoryRow>> ReadAsync(IQuerySession session, NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var rows = new List<HistoryRow>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(HistoryRow.Of(reader));
        return rows;
    }

    internal static string[] ArrayOf(IReadOnlyList<string> list) => list as string[] ?? [.. list];

    private static void Add(NpgsqlCommand command, object value, NpgsqlDbType type) =>
        command.Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
}
