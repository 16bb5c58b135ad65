using DecisionLedger.EmbeddedPostgres;
using Docker.DotNet;
using Npgsql;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>
/// One PostgreSQL server for the whole test run: Docker's where an engine answers and has the image, else a private cluster from installed binaries.
/// DECISIONLEDGER_TEST_POSTGRES forces one: "docker", "embedded" or a connection string (of a superuser).
/// </summary>
public static class PostgresServer
{
    private const string Template = "decisionledger_template";

    private static readonly string Wanted = Environment.GetEnvironmentVariable("DECISIONLEDGER_TEST_POSTGRES") ?? "";

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    private static readonly Lazy<Task> TemplateMade = new(MakeTemplateAsync);

    private static readonly Lazy<string?> Obstacle = new(FindObstacle);

    /// <summary>Why no server can be had here; null where one can, which then runs.</summary>
    public static string? WhyNone => Obstacle.Value;

    /// <returns>A connection string to a new database with the whole schema in it.</returns>
    public static async Task<string> CreateDatabaseAsync()
    {
        await TemplateMade.Value;
        var name = $"dl_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        return await ConnectionStringOf(name);
    }

    /// <returns>A connection string to a new database with nothing in it.</returns>
    public static async Task<string> CreateEmptyDatabaseAsync()
    {
        var name = $"dl_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return await ConnectionStringOf(name);
    }

    public static async Task DropDatabaseAsync(string connectionString) =>
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    private static async Task<string> StartAsync()
    {
        if (Wanted.Contains('=', StringComparison.Ordinal))
            return Wanted;
        if (Wanted == "docker")
            return await DockerEngine.StartPostgresAsync();
        if (Wanted != "embedded" && DockerEngine.Answers)
        {
            try
            {
                return await DockerEngine.StartPostgresAsync();
            }
            catch (DockerApiException)
            {
                // The engine answers but cannot get the image, as on a machine without a way out.
            }
        }

        return await StartEmbeddedAsync();
    }

    private static async Task<string> StartEmbeddedAsync()
    {
        // Not CreateTempSubdirectory: where the tests run as root, the server's own account must be able to pass through.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"decisionledger-tests-{Guid.NewGuid():N}")).FullName;
        var cluster = await EmbeddedPostgresCluster.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = Path.Combine(folder, "postgres"), AllowDownload = false }, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return cluster.ConnectionString;
    }

    /// <summary>Attributes cannot wait; the server is started once, when the first test that needs it is discovered.</summary>
    private static string? FindObstacle()
    {
        try
        {
            _ = Task.Run(() => Server.Value).GetAwaiter().GetResult();
            return null;
        }
        catch (EmbeddedPostgresException e) when (Wanted.Length == 0)
        {
            return $"No Docker engine answers, and no private PostgreSQL can be had: {e.Message}";
        }
    }

    private static async Task MakeTemplateAsync()
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
        await ExecuteAsync($"CREATE DATABASE {Template}");
        await using (var app = new LedgerApp())
            await app.StartOnAsync(await ConnectionStringOf(Template));
        // A template must have no connection open while it is copied.
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Template}'");
    }

    private static async Task<string> ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(await Server.Value) { Database = database, MaxPoolSize = 25 }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await Server.Value) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
