using Npgsql;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>The way into a running server.</summary>
internal static class ServerConnection
{
    public static string Text(int port, string database, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = ClusterCreation.Superuser,
        Password = password,
        Database = database,
        // Both are asked for on each connection otherwise, for nothing: the way is the machine's own loopback.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Whether a server takes connections there, be it only to refuse this one.</summary>
    public static async Task<bool> AnswersAsync(int port, string password, CancellationToken cancellation)
    {
        await using var connection = Connection(port, password);
        try
        {
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState is not (PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Creates the database when the server lacks it.</summary>
    /// <returns>The server's version.</returns>
    public static async Task<string> PrepareDatabaseAsync(
        ClusterFolder folder, PostmasterFile postmaster, string database, string password, CancellationToken cancellation)
    {
        await using var connection = Connection(postmaster.Port, password);
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw new EmbeddedPostgresException(
                $"The data in {folder.Data} is in use by a PostgreSQL server (process {postmaster.ProcessId}) that does not accept "
                + $"the password in {folder.PasswordFile}. Nothing was changed. Restore the file from a backup, stop the other program, or set another data folder.",
                refused);
        }
        catch (NpgsqlException failure)
        {
            throw new EmbeddedPostgresException(
                $"The PostgreSQL server of {folder.Data} (process {postmaster.ProcessId}) refuses this program on "
                + $"127.0.0.1:{postmaster.Port} ({failure.Message}). The data was kept. See {folder.Log}.",
                failure);
        }

        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter { Value = database });
        if (await exists.ExecuteScalarAsync(cancellation) is null)
        {
            await using var create = connection.CreateCommand();
            var name = database.Replace("\"", "\"\"", StringComparison.Ordinal);
#pragma warning disable CA2100 // A name cannot be a parameter; it is quoted.
            create.CommandText = $"create database \"{name}\"";
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync(cancellation);
        }

        return connection.ServerVersion;
    }

    // Its own timeout, and no pool: the question is whether the server answers now.
    private static NpgsqlConnection Connection(int port, string password) =>
        new(new NpgsqlConnectionStringBuilder(Text(port, "postgres", password)) { Pooling = false, Timeout = 5 }.ConnectionString);
}
