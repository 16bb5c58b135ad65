using Npgsql;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Fills tables anew while the old ones are read: empty copies beside them, their indexes once they are full, and then the names. Works with any table of the
/// ledger's schema; indexes and primary keys keep their names, so that the schema is the same as before.
/// </summary>
public static class TableSwap
{
    private const string Schema = EventStoreRegistration.Schema;
    private const string New = "_new";

    public static string NewNameOf(string table) => table + New;

    private static string OldNameOf(string name) => name[..^New.Length];

    /// <summary>Makes an empty copy of each table, without indexes; one that was left by a rebuild that did not end is dropped first.</summary>
    public static async Task CreateAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            await ExecuteAsync(
                connection,
                $"drop table if exists {Schema}.{NewNameOf(table)}; create table {Schema}.{NewNameOf(table)} (like {Schema}.{table} including defaults including storage)",
                cancellation);
        }
    }

    /// <summary>Gives each copy the indexes of its table, and counts its rows for the planner.</summary>
    public static async Task IndexAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            foreach (var index in await IndexesOf(connection, table, cancellation))
            {
                var definition = index.Definition.Replace(
                    $" INDEX {index.Name} ON {Schema}.{table} ", $" INDEX {NewNameOf(index.Name)} ON {Schema}.{NewNameOf(table)} ", StringComparison.Ordinal);
                await ExecuteAsync(connection, definition, cancellation);
                if (index.IsPrimary)
                {
                    await ExecuteAsync(
                        connection, $"alter table {Schema}.{NewNameOf(table)} add constraint {NewNameOf(index.Name)} primary key using index {NewNameOf(index.Name)}", cancellation);
                }
            }

            await ExecuteAsync(connection, $"analyze {Schema}.{NewNameOf(table)}", cancellation);
        }
    }

    /// <summary>Gives each copy its table's name, and its indexes theirs, and drops the old table. Call it in a transaction.</summary>
    public static async Task SwapAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            // The copy's own: it may have an index that the old table lacked.
            var indexes = await IndexesOf(connection, NewNameOf(table), cancellation);
            await ExecuteAsync(connection, $"drop table {Schema}.{table}; alter table {Schema}.{NewNameOf(table)} rename to {table}", cancellation);
            foreach (var index in indexes)
                await ExecuteAsync(connection, $"alter index {Schema}.{index.Name} rename to {OldNameOf(index.Name)}", cancellation);
        }
    }

    private static async Task<IReadOnlyList<Index>> IndexesOf(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.relname, i.indisprimary, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid = $1::regclass order by i.indisprimary desc, c.relname
            """,
            connection);
        command.Parameters.AddWithValue($"{Schema}.{table}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var indexes = new List<Index>();
        while (await reader.ReadAsync(cancellation))
            indexes.Add(new Index(reader.GetString(0), reader.GetBoolean(1), reader.GetString(2)));
        return indexes;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed record Index(string Name, bool IsPrimary, string Definition);
}
