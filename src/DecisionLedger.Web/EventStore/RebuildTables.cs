using Npgsql;

namespace DecisionLedger.Web.EventStore;

/// <summary>The statements of a rebuild of the use cases that are about which rows are there.</summary>
internal static class RebuildTables
{
    private const string Schema = EventStoreRegistration.Schema;

    /// <summary>Streams of use cases whose new rows are not as far as their events.</summary>
    private static readonly string Behind =
        $"""
        select s.tenant_id, s.id from {Schema}.mt_streams s
        left join {Schema}.{TableSwap.NewNameOf(UseCaseTables.Current)} c on c.tenant_id = s.tenant_id and c.use_case_id = s.id
        where (c.version is null or c.version <> s.version)
        and exists (select from {Schema}.mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id and e.version = 1 and e.type = any($1))
        """;

    public static async Task<IReadOnlyList<(string Workspace, Guid Id)>> BehindAsync(
        NpgsqlConnection connection, IReadOnlyCollection<FailedFold> failed, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Behind, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(StoredEvents.Names.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var behind = new List<(string, Guid)>();
        while (await reader.ReadAsync(cancellation))
            behind.Add((reader.GetString(0), reader.GetGuid(1)));
        var known = failed.Select(f => (f.Workspace, f.UseCaseId)).ToHashSet();
        return behind.Where(b => !known.Contains(b)).ToList();
    }

    public static Task RemoveAsync(NpgsqlConnection connection, IReadOnlyList<(string Workspace, Guid Id)> useCases, CancellationToken cancellation) =>
        ForEachTable(
            connection,
            table => $"delete from {Schema}.{TableSwap.NewNameOf(table)} where (tenant_id, use_case_id) in (select * from unnest($1::varchar[], $2::uuid[]))",
            useCases,
            cancellation);

    /// <summary>Use cases that could not be folded keep the rows that they had.</summary>
    public static Task KeepOldRowsAsync(NpgsqlConnection connection, IReadOnlyList<FailedFold> failed, CancellationToken cancellation) =>
        ForEachTable(
            connection,
            table => $"insert into {Schema}.{TableSwap.NewNameOf(table)} select * from {Schema}.{table} where (tenant_id, use_case_id) in (select * from unnest($1::varchar[], $2::uuid[]))",
            [.. failed.Select(f => (f.Workspace, f.UseCaseId)).Distinct()],
            cancellation);

    /// <summary>Lets no event be appended until the transaction ends; who appends waits.</summary>
    public static async Task HoldAppendsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"lock table {Schema}.mt_streams in share row exclusive mode", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task ForEachTable(
        NpgsqlConnection connection, Func<string, string> sql, IReadOnlyList<(string Workspace, Guid Id)> useCases, CancellationToken cancellation)
    {
        if (useCases.Count == 0)
            return;
        foreach (var table in UseCaseTables.All)
        {
            await using var command = new NpgsqlCommand(sql(table), connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue(useCases.Select(u => u.Workspace).ToArray());
            command.Parameters.AddWithValue(useCases.Select(u => u.Id).ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
