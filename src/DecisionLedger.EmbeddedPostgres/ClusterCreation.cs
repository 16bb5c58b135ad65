namespace DecisionLedger.EmbeddedPostgres;

/// <summary>Makes the cluster beside its final place and renames it there, so that a cut-off first start leaves nothing half-made.</summary>
internal static class ClusterCreation
{
    public const string Superuser = "postgres";

    private const string Settings = """

        # Set when this cluster was made. They may be changed; the next start applies them.
        max_connections = 200
        shared_buffers = 256MB
        """;

    public static async Task RunAsync(
        ClusterFolder folder, PostgresInstallation installation, ServerAccount? account, Action<string> log, CancellationToken cancellation)
    {
        await RemoveCutOffAsync(folder, log, cancellation);
        log($"Creating a PostgreSQL {installation.Version} database cluster in {folder.Data}.");
        folder.Password(account);
        // A name of its own: an initdb that outlived its killed program must find its place gone, and not write into this one.
        var made = Path.Combine(folder.DataInTheMaking, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(made);
        account?.Own(made);
        var run = await Command.RunAsync(
            installation.InitDb,
            [
                "-D", Path.GetRelativePath(folder.Root, made),
                "-U", Superuser,
                $"--pwfile={Path.GetFileName(folder.PasswordFile)}",
                "--auth=scram-sha-256",
                "--locale=C",
                "--encoding=UTF8",
                "--data-checksums",
                // It would write each of a thousand files to disk by itself.
                .. FileSystemFlush.IsThere ? ["--no-sync"] : Array.Empty<string>(),
            ],
            folder.Root,
            account,
            cancellation);
        if (run.ExitCode != 0)
        {
            var closed = account is null ? null : FolderPath.FirstClosedToOthers(folder.Root) ?? FolderPath.FirstClosedToOthers(installation.Folder);
            throw new EmbeddedPostgresException(
                $"initdb could not create a database cluster in {folder.Root}. "
                + (closed is null
                    ? ""
                    : $"PostgreSQL runs as {account!.Name} here, which has no access to {closed}. Allow it (chmod o+x), or set another folder. ")
                + (run.Error.Contains("could not look up effective user ID", StringComparison.Ordinal)
                    ? "PostgreSQL needs a named user. Run the program as a user listed in /etc/passwd. "
                    : "")
                + $"It said: {run.Error.Trim()}");
        }

        await File.AppendAllTextAsync(Path.Combine(made, "postgresql.conf"), Settings + "\n", cancellation);
        // Before the rename: a cluster that has its place is whole, whatever becomes of the machine.
        FileSystemFlush.Run(Path.Combine(made, "PG_VERSION"));
        // A mount point or a person may have left it, empty.
        if (Directory.Exists(folder.Data)) Directory.Delete(folder.Data);
        Directory.Move(made, folder.Data);
        Directory.Delete(folder.DataInTheMaking, recursive: true);
    }

    private static async Task RemoveCutOffAsync(ClusterFolder folder, Action<string> log, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.DataInTheMaking)) return;
        log("An earlier first start was interrupted; starting over.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder.DataInTheMaking, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                // What the cut-off initdb left running may still be writing; it ends once its files are gone.
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }
}
