namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Which PostgreSQL programs serve a cluster: once data exists, its major decides.</summary>
internal static class BinariesChoice
{
    public static async Task<PostgresInstallation> MakeAsync(
        EmbeddedPostgresOptions options, ClusterFolder folder, Action<string> log, CancellationToken cancellation)
    {
        var dataMajor = folder.DataMajor();
        if (!string.IsNullOrWhiteSpace(options.BinariesFolder))
            return Suits(Configured(options.BinariesFolder), dataMajor)
                   ?? throw OtherMajor(folder, dataMajor, Configured(options.BinariesFolder));

        var installed = PostgresBinaries.Installed();
        if (installed.FirstOrDefault(installation => dataMajor is null || installation.Major == dataMajor) is { } found)
            return found;

        if (dataMajor is not null && dataMajor != BinariesDownload.Major)
        {
            throw installed.Count > 0
                ? OtherMajor(folder, dataMajor, installed[0])
                : new EmbeddedPostgresException(
                    $"The data in {folder.Data} was created by PostgreSQL {dataMajor}, but no PostgreSQL {dataMajor} was found on this machine. "
                    + $"Nothing was changed. {Installing(dataMajor.Value)}");
        }

        if (!options.AllowDownload)
        {
            throw new EmbeddedPostgresException(
                $"No PostgreSQL programs {(dataMajor is null ? $"of version {PostgresBinaries.OldestMajor} or newer" : $"of version {dataMajor}")} "
                + $"were found on this machine, and downloading them is switched off. {Installing(dataMajor ?? BinariesDownload.Major)}");
        }

        try
        {
            return await BinariesDownload.RunAsync(folder.Binaries, log, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw new EmbeddedPostgresException(
                $"No PostgreSQL programs {(dataMajor is null ? $"of version {PostgresBinaries.OldestMajor} or newer " : $"of version {dataMajor} ")}"
                + $"were found on this machine, and downloading PostgreSQL {BinariesDownload.Version} failed ({Innermost(failure)}). "
                + Installing(dataMajor ?? BinariesDownload.Major),
                failure);
        }
    }

    private static PostgresInstallation Configured(string binariesFolder)
    {
        var installation = PostgresBinaries.Configured(binariesFolder) ?? throw new EmbeddedPostgresException(
            $"The binaries folder {binariesFolder} does not contain working initdb, postgres and pg_ctl programs. "
            + "Set it to the bin folder of a PostgreSQL installation, or remove the setting to use an installed one.");
        return installation.Major >= PostgresBinaries.OldestMajor
            ? installation
            : throw new EmbeddedPostgresException(
                $"The programs in {installation.Folder} are of PostgreSQL {installation.Version}; {PostgresBinaries.OldestMajor} or newer is needed. "
                + "Set the bin folder of a newer PostgreSQL.");
    }

    private static PostgresInstallation? Suits(PostgresInstallation installation, int? dataMajor) =>
        dataMajor is null || dataMajor == installation.Major ? installation : null;

    private static EmbeddedPostgresException OtherMajor(ClusterFolder folder, int? dataMajor, PostgresInstallation installation) => new(
        $"The data in {folder.Data} was created by PostgreSQL {dataMajor}, but the programs in {installation.Folder} are of PostgreSQL {installation.Major}. "
        + $"PostgreSQL cannot open data of another major version. Nothing was changed. Install PostgreSQL {dataMajor} as well, "
        + "or set the binaries folder to its bin folder; "
        + $"or upgrade the data to PostgreSQL {installation.Major} with pg_upgrade; or, to start with an empty database, move {folder.Root} away.");

    private static string Installing(int major) => OperatingSystem.IsWindows()
        ? $"Install it with: winget install PostgreSQL.PostgreSQL.{major} (or the installer from postgresql.org), or set your own server in the connection string."
        : OperatingSystem.IsMacOS()
            ? $"Install it with: brew install postgresql@{major} (or Postgres.app), or set your own server in the connection string."
            : $"Install it with: apt-get install postgresql-{major} or, for the distribution's own version, apt-get install postgresql (Debian, Ubuntu); "
              + $"dnf install postgresql-server (Fedora, RHEL); apk add postgresql{major} (Alpine); or set your own server in the connection string.";

    private static string Innermost(Exception failure) => failure.GetBaseException().Message.TrimEnd('.');
}
