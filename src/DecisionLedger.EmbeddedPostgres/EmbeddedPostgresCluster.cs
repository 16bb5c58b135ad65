namespace DecisionLedger.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL cluster. Processes that open the same data folder share one server: each holds a lease, and the last
/// to leave stops it.
/// </summary>
public sealed class EmbeddedPostgresCluster : IAsyncDisposable
{
    private readonly ClusterFolder _folder;
    private readonly PostgresServer _server;
    private readonly Lease _lease;
    private readonly Action<string> _log;
    private readonly string _password;
    private volatile bool _left;

    private EmbeddedPostgresCluster(
        ClusterFolder folder, PostgresServer server, Lease lease, Action<string> log, int port, string version, string database, string password)
    {
        _folder = folder;
        _server = server;
        _lease = lease;
        _log = log;
        Port = port;
        Version = version;
        _password = password;
        ConnectionString = ServerConnection.Text(port, database, password);
    }

    /// <summary>To the database of the options, as Npgsql reads it, with the password.</summary>
    public string ConnectionString { get; }

    public string DataFolder => _folder.Root;

    public int Port { get; }

    /// <summary>The server's version, such as 17.6.</summary>
    public string Version { get; }

    /// <summary>Makes the cluster if there is none, starts its server if it does not run, and takes a lease on it.</summary>
    /// <exception cref="EmbeddedPostgresException">The cluster cannot be used as things are.</exception>
    public static async Task<EmbeddedPostgresCluster> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Database);
        var log = options.Log ?? (_ => { });
        var routine = options.LogRoutine ?? (_ => { });
        var folder = ClusterFolder.Open(options.DataFolder);
        using var starting = await StartLock.TakeAsync(folder, log, cancellation);

        var account = await ServerAccount.ForAsync(folder, cancellation);
        var installation = await BinariesChoice.MakeAsync(options, folder, log, cancellation);
        if (folder.DataMajor() is null) await ClusterCreation.RunAsync(folder, installation, account, log, cancellation);

        var password = folder.Password(account);
        var server = new PostgresServer(folder, installation, account, log, routine);
        var running = await server.FindAnsweringAsync(password, cancellation);
        if (running is not null) routine($"Using the PostgreSQL server that is already running (process {running.ProcessId}).");

        var lease = Lease.Take(folder);
        try
        {
            var postmaster = running ?? await server.StartAsync(port: null, cancellation);
            var version = await ServerConnection.PrepareDatabaseAsync(folder, postmaster, options.Database, password, cancellation);
            routine($"PostgreSQL {version} is ready on 127.0.0.1:{postmaster.Port}.");
            return new EmbeddedPostgresCluster(folder, server, lease, log, postmaster.Port, version, options.Database, password);
        }
        catch
        {
            lease.Release();
            // A server found running may be someone else's; only one started here is taken back.
            if (running is null && Lease.CountLive(folder) == 0) await server.StopAsync();
            throw;
        }
    }

    /// <summary>
    /// Whether the server's process is there, which costs next to nothing to ask: a connection with its password, each second, would cost more than all else
    /// that an idle program does. One that was killed this very moment may still seem to be there.
    /// </summary>
    public bool IsProcessThere => PostmasterFile.Read(_folder.Data) is { } postmaster && postmaster.Port == Port && postmaster.IsRunning();

    /// <summary>Starts the server again, on the same port, if it is down; does nothing while it runs.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be started, or not on this port.</exception>
    public async Task EnsureRunningAsync(CancellationToken cancellation)
    {
        if (IsProcessThere && await ServerConnection.AnswersAsync(Port, _password, cancellation))
            return;

        using var starting = await StartLock.TakeAsync(_folder, _log, cancellation);
        ObjectDisposedException.ThrowIf(_left, this);
        var running = await _server.FindAnsweringAsync(_password, cancellation) ?? await _server.StartAsync(Port, cancellation);
        if (running.Port != Port)
        {
            throw new EmbeddedPostgresException(
                $"The PostgreSQL server of {_folder.Root} was restarted on port {running.Port} instead of {Port}. "
                + "The data was kept. Restart this program to use the new port.");
        }
    }

    /// <summary>Gives the lease back; the last one stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_left) return;
        try
        {
            using var stopping = await StartLock.TakeAsync(_folder, _log, CancellationToken.None);
            if (_left) return;
            _left = true;
            _lease.Release();
            if (Lease.CountLive(_folder) == 0) await _server.StopAsync();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or EmbeddedPostgresException)
        {
            _left = true;
            _log($"PostgreSQL could not be shut down properly: {failure.Message}");
        }
    }
}
