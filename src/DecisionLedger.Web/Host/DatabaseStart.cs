namespace DecisionLedger.Web.Host;

/// <summary>
/// Opens the program's database while the rest of the program is put together: a private PostgreSQL takes a while to start, and the program itself as long.
/// </summary>
public sealed class DatabaseStart : IAsyncDisposable
{
    private DatabaseStart(IConfiguration configuration, bool development)
    {
        IsPrivate = DatabaseConnection.IsPrivate(configuration);
        ChangesSchema = DatabaseConnection.ChangesSchemaOf(configuration, development);
        Opened = Task.Run(() => DatabaseConnection.OpenAsync(configuration, development, CancellationToken.None));
    }

    /// <summary>Whether it is a private PostgreSQL.</summary>
    public bool IsPrivate { get; }

    /// <summary>Whether the tables are made and brought up to date at start.</summary>
    public bool ChangesSchema { get; }

    /// <summary>The open database; await it before the first service that needs it.</summary>
    public Task<DatabaseConnection> Opened { get; }

    public static DatabaseStart Begin(IConfiguration configuration, bool development) => new(configuration, development);

    public async ValueTask DisposeAsync()
    {
        // What it failed with was told to whoever awaited it.
        await ((Task)Opened).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Opened.IsCompletedSuccessfully)
            await (await Opened).DisposeAsync();
    }
}
