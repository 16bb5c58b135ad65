using DecisionLedger.EmbeddedPostgres;
using Npgsql;

namespace DecisionLedger.Web.Ledger;

/// <summary>The database that the program runs on: the one that ConnectionStrings:Ledger names, else a private one of its own.</summary>
public sealed class DatabaseConnection : IAsyncDisposable
{
    private DatabaseConnection(string connectionString, EmbeddedPostgresCluster? embedded)
    {
        ConnectionString = connectionString;
        Embedded = embedded;
    }

    public string ConnectionString { get; }

    /// <summary>Null where a connection string was set.</summary>
    public EmbeddedPostgresCluster? Embedded { get; }

    /// <exception cref="EmbeddedPostgresException">No connection string is set and no private cluster can be had.</exception>
    public static async Task<DatabaseConnection> OpenAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var configured = configuration.GetConnectionString("Ledger");
        if (!string.IsNullOrWhiteSpace(configured))
            return new DatabaseConnection(WithPassword(configured, configuration["Database:PasswordFile"]), null);

        var section = configuration.GetSection("EmbeddedPostgres");
        var cluster = await EmbeddedPostgresCluster.StartAsync(
            new EmbeddedPostgresOptions
            {
                BinariesFolder = section["BinariesFolder"],
                DataFolder = section["DataFolder"],
                Log = line => Console.WriteLine($"postgres: {line}"),
            },
            cancellation);
        return new DatabaseConnection(cluster.ConnectionString, cluster);
    }

    public async ValueTask DisposeAsync()
    {
        if (Embedded is not null)
            await Embedded.DisposeAsync();
    }

    /// <summary>A password in a file of its own stays out of the environment, out of process lists and out of crash reports.</summary>
    private static string WithPassword(string connectionString, string? passwordFile) =>
        string.IsNullOrWhiteSpace(passwordFile)
            ? connectionString
            : new NpgsqlConnectionStringBuilder(connectionString) { Password = File.ReadAllText(passwordFile).Trim() }.ConnectionString;
}
