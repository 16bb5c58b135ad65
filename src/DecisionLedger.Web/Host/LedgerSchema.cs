using DecisionLedger.Web.Host.CommandLine;
using JasperFx;
using Marten;
using Npgsql;

namespace DecisionLedger.Web.Host;

/// <summary>
/// The version of the tables that a database holds, held against the one that this program needs. Marten compares table by table, which takes
/// seconds; a number beside the tables says at once whether that is needed, and whether the program is too old to touch them at all.
/// </summary>
public sealed class LedgerSchema(IDocumentStore store, NpgsqlDataSource database, ILogger<LedgerSchema> logger)
{
    /// <summary>What this program needs. Count up with every change of a table, an index or a function.</summary>
    public const int Needed = 3;

    /// <summary>Of the tables from before versions were kept.</summary>
    private const int Unnumbered = 1;

    // Any number, the same in every program on the database: two that start at once take turns.
    private const long Turn = 7_261_004;

    // A build that was not there before may have other tables without another number, as while somebody works on them.
    private static readonly Guid Build = typeof(LedgerSchema).Module.ModuleVersionId;

    /// <summary>Makes the tables, or brings them to the version that this program needs. Does nothing where this build has done so.</summary>
    /// <exception cref="StartException">The database is newer than the program.</exception>
    public async Task BringUpToDateAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (IsDone(await ReadAsync(connection, cancellation)))
            return;

        // Session-wide, and let go of with the connection: what follows has transactions of its own.
        await ExecuteAsync(connection, $"select pg_advisory_lock({Turn})", cancellation);
        try
        {
            var found = await ReadAsync(connection, cancellation);
            if (IsDone(found))
                return;
            found?.RefuseNewer();
            if (found is null)
            {
                var script = store.Storage.ToDatabaseScript();
                logger.LogDebug("Making the tables:\n{Sql}", script);
                await ExecuteAsync(connection, script, cancellation);
            }
            else
            {
                await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
            }

            await WriteAsync(connection, cancellation);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Turn})", CancellationToken.None);
        }
    }

    /// <returns>What the database holds; null where it holds no ledger.</returns>
    public static async Task<SchemaFound?> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (var exists = new NpgsqlCommand("select to_regclass('ledger.schema_version') is not null, to_regclass('ledger.mt_events') is not null", connection))
        await using (var reader = await exists.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            if (!reader.GetBoolean(0))
                return reader.GetBoolean(1) ? new SchemaFound(Unnumbered, null) : null;
        }

        await using var read = new NpgsqlCommand("select version, build from ledger.schema_version", connection);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new SchemaFound(row.GetInt32(0), row.GetGuid(1)) : new SchemaFound(Unnumbered, null);
    }

    private static bool IsDone(SchemaFound? found) => found is { Version: Needed } && found.Build == Build;

    private static async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var write = new NpgsqlCommand(
            """
            create table if not exists ledger.schema_version (single boolean primary key default true check (single), version integer not null, build uuid not null, changed_at timestamptz not null);
            """,
            connection);
        await write.ExecuteNonQueryAsync(cancellation);
        await using var row = new NpgsqlCommand(
            """
            insert into ledger.schema_version (version, build, changed_at) values ($1, $2, now())
            on conflict (single) do update set version = excluded.version, build = excluded.build, changed_at = excluded.changed_at
            """,
            connection);
        row.Parameters.AddWithValue(Needed);
        row.Parameters.AddWithValue(Build);
        await row.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // The schema's own script, or a constant.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>The tables that a database holds.</summary>
/// <param name="Version">Their version.</param>
/// <param name="Build">The build of the program that last looked at them; null for tables from before versions were kept.</param>
public sealed record SchemaFound(int Version, Guid? Build)
{
    /// <exception cref="StartException">It is newer than the program.</exception>
    public void RefuseNewer()
    {
        if (Version > LedgerSchema.Needed)
        {
            throw new StartException(
                $"The database holds version {Version} of the tables, and this program knows version {LedgerSchema.Needed}. Nothing was changed. Start a newer program.",
                ExitCodes.Database);
        }
    }
}
