using Npgsql;

namespace DecisionLedger.Web.Tests.Ground;

/// <summary>
/// One PostgreSQL server for the whole test run: Docker's where an engine answers. DECISIONLEDGER_TEST_POSTGRES forces one: "docker" or a
/// connection string (of a superuser).
/// </summary>
public static class PostgresServer
{
    private const string Template = "decisionledger_template";

    private static readonly string Wanted = Environment.GetEnvironmentVariable("DECISIONLEDGER_TEST_POSTGRES") ?? "";

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    private static readonly Lazy<Task> TemplateMade = new(MakeTemplateAsync);

    /// <summary>Why no server can be had here; null where one can.</summary>
    public static string? WhyNone { get; } = Wanted.Contains('=', StringComparison.Ordinal) || DockerEngine.Answers
        ? null
        : "No Docker engine answers. Start one, or set DECISIONLEDGER_TEST_POSTGRES to a connection string.";

    /// <returns>A connection string to a new database with the whole schema in it.</returns>
    public static async Task<string> CreateDatabaseAsync()
    {
        await TemplateMade.Value;
        var name = $"dl_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        return await ConnectionStringOf(name);
    }

    public static async Task DropDatabaseAsync(string connectionString) =>
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    private static async Task<string> StartAsync()
    {
        if (Wanted.Contains('=', StringComparison.Ordinal))
            return Wanted;
        return await DockerEngine.StartPostgresAsync();
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
