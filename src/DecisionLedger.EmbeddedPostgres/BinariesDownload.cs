using MysticMind.PostgresEmbed;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>
/// Fetches PostgreSQL's programs where none are installed. Only the package's install step is used: its own way of running
/// servers (no fsync, trust for everyone, data in a cache) suits tests and not a record that must last.
/// </summary>
internal static class BinariesDownload
{
    /// <summary>Exact, so that the same program is fetched everywhere and nothing is looked up once it is there.</summary>
    public const string Version = "17.6.0";

    public const int Major = 17;

    public static async Task<PostgresInstallation> RunAsync(string binariesFolder, Action<string> log, CancellationToken cancellation)
    {
        log($"Preparing PostgreSQL {Version} in {binariesFolder} (downloaded on first use).");
        using var http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15) });
        await using var install = new PgServer(new PgServerOptions
        {
            PgVersion = Version,
            DbDir = binariesFolder,
            BinariesDir = binariesFolder,
            DownloadRetryCount = 1,
            HttpClient = http,
        });
        await install.InstallAsync(cancellation);
        return PostgresInstallation.At(install.PgBinDir)
               ?? throw new EmbeddedPostgresException($"The programs downloaded to {install.PgBinDir} do not run on this machine");
    }
}
