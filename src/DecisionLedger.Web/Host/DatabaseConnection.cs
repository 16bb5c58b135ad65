using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.Host.CommandLine;
using Npgsql;

namespace DecisionLedger.Web.Host;

/// <summary>The database that the program runs on: the one that ConnectionStrings:Ledger names, else a private one of its own.</summary>
public sealed class DatabaseConnection : IAsyncDisposable
{
    private DatabaseConnection(string connectionString, EmbeddedPostgresCluster? embedded, bool changesSchema, string serverVersion, SchemaFound? schema)
    {
        ChangesSchema = changesSchema;
        ConnectionString = connectionString;
        Embedded = embedded;
        ServerVersion = serverVersion;
        Schema = schema;
    }

    public string ConnectionString { get; }

    /// <summary>Null where a connection string was set.</summary>
    public EmbeddedPostgresCluster? Embedded { get; }

    /// <summary>
    /// Whether the tables are made and brought up to date at start: in a private database and in development. In one that somebody runs, only the
    /// command migrate changes them.
    /// </summary>
    public bool ChangesSchema { get; }

    public string ServerVersion { get; }

    /// <summary>Null where the database holds no ledger yet.</summary>
    public SchemaFound? Schema { get; }

    /// <summary>Where the data lies, for whoever starts the program.</summary>
    public string Place
    {
        get
        {
            if (Embedded is not null)
                return Embedded.DataFolder;
            var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"{connection.Database} on {connection.Host}:{connection.Port}";
        }
    }

    /// <summary>Whether these settings name no database, so that the program keeps a private one.</summary>
    public static bool IsPrivate(IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration.GetConnectionString("Ledger"));

    /// <summary><see cref="ChangesSchema"/> of the database that these settings name.</summary>
    public static bool ChangesSchemaOf(IConfiguration configuration, bool development) => development || IsPrivate(configuration);

    /// <exception cref="EmbeddedPostgresException">No connection string is set and no private cluster can be had.</exception>
    /// <exception cref="StartException">The database cannot be used, or a setting that names it.</exception>
    public static async Task<DatabaseConnection> OpenAsync(IConfiguration configuration, bool development, CancellationToken cancellation)
    {
        var changesSchema = ChangesSchemaOf(configuration, development);
        if (!IsPrivate(configuration))
        {
            var settings = DatabaseSettings.Read(configuration.GetConnectionString("Ledger")!, configuration["Database:PasswordFile"]);
            var found = await DatabaseCheck.RunAsync(settings, cancellation);
            return new DatabaseConnection(found.ConnectionString, null, changesSchema, found.ServerVersion, found.Schema);
        }

        var section = configuration.GetSection("EmbeddedPostgres");
        var cluster = await EmbeddedPostgresCluster.StartAsync(
            new EmbeddedPostgresOptions { BinariesFolder = section["BinariesFolder"], DataFolder = section["DataFolder"], Log = Console.WriteLine },
            cancellation);
        try
        {
            var found = await DatabaseCheck.RunAsync(new NpgsqlConnectionStringBuilder(cluster.ConnectionString), cancellation);
            return new DatabaseConnection(found.ConnectionString, cluster, changesSchema, found.ServerVersion, found.Schema);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="StartException">The tables are not those that this program needs, and are changed by the command migrate only.</exception>
    public void RefuseOtherSchema()
    {
        if (ChangesSchema)
            return;
        if (Schema is null)
            throw new StartException($"The database {Place} has no ledger tables yet. Run the command migrate to create them.", ExitCodes.Database);
        if (Schema.Version < LedgerSchema.Needed)
        {
            throw new StartException(
                $"The database {Place} has version {Schema.Version} of the tables, but this program needs version {LedgerSchema.Needed}. Run the command migrate; it keeps all data.",
                ExitCodes.Database);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Embedded is not null)
            await Embedded.DisposeAsync();
    }
}
