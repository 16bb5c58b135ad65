using System.Net.Sockets;
using DecisionLedger.Web.Host.CommandLine;
using Npgsql;

namespace DecisionLedger.Web.Host;

/// <summary>Connects once before anything else is built, so that a database that cannot be used is told in a sentence.</summary>
public static class DatabaseCheck
{
    private const int OldestMajor = 15;

    // A server that has just been started, as beside the program in containers, refuses for a moment.
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(30);

    // The server looks each second whether the program is still there. A node that was killed holds the daemon's lock by a statement that sleeps, and
    // its connection would otherwise be missed only when that statement ends, after up to a minute. The rest is for a machine that is gone altogether.
    private const string NoticeTheDead = "-c client_connection_check_interval=1000 -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    /// <returns>What to connect with from now on, and what was found.</returns>
    /// <exception cref="StartException">The database cannot be used.</exception>
    public static async Task<(string ConnectionString, string ServerVersion, SchemaFound? Schema)> RunAsync(
        NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        var noticing = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        noticing.Options = string.IsNullOrEmpty(noticing.Options) ? NoticeTheDead : $"{noticing.Options} {NoticeTheDead}";
        try
        {
            return await OpenAsync(noticing, cancellation);
        }
        // Not every system, nor every connection pooler before a server, knows these settings. The program runs without them.
        catch (PostgresException e) when (e.SqlState.StartsWith("22", StringComparison.Ordinal) || e.SqlState.StartsWith("08", StringComparison.Ordinal) || e.SqlState == PostgresErrorCodes.UndefinedObject)
        {
            try
            {
                return await OpenAsync(settings, cancellation);
            }
            catch (NpgsqlException again)
            {
                throw Why(again, settings);
            }
        }
        catch (NpgsqlException e)
        {
            throw Why(e, settings);
        }
    }

    private static async Task<(string ConnectionString, string ServerVersion, SchemaFound? Schema)> OpenAsync(
        NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        var until = DateTime.UtcNow + Starting;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(cancellation);
                if (connection.PostgreSqlVersion.Major < OldestMajor)
                    throw new StartException($"The server of {Where(settings)} is PostgreSQL {connection.PostgreSqlVersion}; version {OldestMajor} or later is needed.", ExitCodes.Database);
                var schema = await LedgerSchema.ReadAsync(connection, cancellation);
                schema?.RefuseNewer();
                return (settings.ConnectionString, connection.PostgreSqlVersion.ToString(), schema);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CannotConnectNow && DateTime.UtcNow < until)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }

    private static StartException Why(NpgsqlException e, NpgsqlConnectionStringBuilder settings)
    {
        var said = (e.InnerException ?? e).Message.Split('\n')[0].Trim().TrimEnd('.');
        return new StartException(
            e switch
            {
                PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                    $"The server of {Where(settings)} refuses the user {settings.Username}: {((PostgresException)e).MessageText}. Check the user and password in ConnectionStrings__Ledger, or the file in Database__PasswordFile.",
                PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                    $"The server on {settings.Host}:{settings.Port} has no database {settings.Database}. Create it, or set another in ConnectionStrings__Ledger.",
                PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                    $"The user {settings.Username} has no access to {Where(settings)}: {refused.MessageText}.",
                PostgresException refused => $"The server of {Where(settings)} refuses the program: {refused.MessageText} ({refused.SqlState}).",
                { InnerException: SocketException or TimeoutException } =>
                    $"The database {Where(settings)} cannot be reached: {said}. Check that the server is running, and the Host and Port in ConnectionStrings__Ledger.",
                _ => $"The database {Where(settings)} cannot be used: {said}. Check ConnectionStrings__Ledger.",
            },
            ExitCodes.Database);
    }

    private static string Where(NpgsqlConnectionStringBuilder settings) => $"{settings.Database} on {settings.Host}:{settings.Port}";
}
