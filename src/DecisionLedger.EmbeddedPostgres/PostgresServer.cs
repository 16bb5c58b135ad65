using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DecisionLedger.EmbeddedPostgres;

/// <summary>The server process of one cluster. Started and stopped only under the start lock.</summary>
internal sealed class PostgresServer(ClusterFolder folder, PostgresInstallation installation, ServerAccount? account, Action<string> log, Action<string> routine)
{
    private const long LargestLog = 10 * 1024 * 1024;

    // Recovery of a large log may take minutes; a server that lives and works on it is not given up.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The running server of this cluster; null when none runs. A server that starts or stops is waited for.</summary>
    public async Task<PostmasterFile?> FindRunningAsync(CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (PostmasterFile.Read(folder.Data) is { } postmaster && postmaster.IsRunning())
        {
            if (postmaster is { IsReady: true, Port: > 0 }) return postmaster;
            if (waited.Elapsed > StartTime)
            {
                throw new EmbeddedPostgresException(
                    $"A PostgreSQL server (process {postmaster.ProcessId}) uses {folder.Data} but is not ready ({postmaster.Status}). "
                    + $"Nothing was changed. See {folder.Log}, or end that process and try again.");
            }

            await Task.Delay(Pause, cancellation);
        }

        return null;
    }

    /// <summary>The same, once it takes connections: one that was just killed is still there for a moment.</summary>
    public async Task<PostmasterFile?> FindAnsweringAsync(string password, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (await FindRunningAsync(cancellation) is { } postmaster)
        {
            if (await ServerConnection.AnswersAsync(postmaster.Port, password, cancellation)) return postmaster;
            if (waited.Elapsed > AnswerTime)
            {
                throw new EmbeddedPostgresException(
                    $"The data in {folder.Data} is in use by a PostgreSQL server (process {postmaster.ProcessId}) that accepts no connections on "
                    + $"127.0.0.1:{postmaster.Port}. Nothing was changed. See {folder.Log}, stop that server, or set another data folder.");
            }

            await Task.Delay(Pause, cancellation);
        }

        return null;
    }

    /// <param name="port">The port to use; null takes the last one again, or any when that is taken.</param>
    /// <param name="cancellation">Ends the waiting, not a server that has started.</param>
    public async Task<PostmasterFile> StartAsync(int? port, CancellationToken cancellation)
    {
        RemoveMisleadingFile();
        PrepareLog();
        var trying = Stopwatch.StartNew();
        while (true)
        {
            var chosen = port ?? (folder.LastPort() is { } last && LoopbackPort.IsFree(last) ? last : LoopbackPort.Free());
            routine(string.Create(CultureInfo.InvariantCulture, $"Starting PostgreSQL {installation.Version} on 127.0.0.1:{chosen}."));
            var (postmaster, failure) = await TryStartAsync(chosen, cancellation);
            if (failure is { AnotherIsStarting: true }) postmaster = await FindRunningAsync(cancellation);
            if (postmaster is not null)
            {
                folder.RememberPort(postmaster.Port);
                return postmaster;
            }

            if (!(failure!.OldServerIsEnding || failure.PortIsTaken || failure.AnotherIsStarting) || trying.Elapsed > RetryTime)
            {
                var closed = account is null ? null : FolderPath.FirstClosedToOthers(folder.Root);
                throw new EmbeddedPostgresException(
                    $"PostgreSQL {installation.Version} did not start. The data in {folder.Data} was kept. "
                    + (closed is null ? "" : $"The account {account!.Name} has no access to {closed}. ")
                    + $"Its log is {folder.Log} and ends with:{Environment.NewLine}{failure.Said}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    public async Task StopAsync()
    {
        routine("Stopping PostgreSQL.");
        // Its own time limit, and no cancellation: a server must not be left behind because the program is in a hurry.
        var stopped = await Command.RunAsync(
            installation.PgCtl, ["stop", "-s", "-w", "-t", "60", "-m", "fast", "-D", Path.GetFileName(folder.Data)], folder.Root, account, CancellationToken.None);
        if (stopped.ExitCode != 0 && PostmasterFile.Read(folder.Data) is { } postmaster && postmaster.IsRunning())
            log($"PostgreSQL did not stop and was left running; the next start uses it. {stopped.Error.Trim()}");
    }

    private async Task<(PostmasterFile? Postmaster, ServerStartFailure? Failure)> TryStartAsync(int port, CancellationToken cancellation)
    {
        var logStart = new FileInfo(folder.Log).Length;
        // Relative names, because pg_ctl hands them to a shell; and pg_ctl, because it gives the server a session of its own,
        // which Ctrl+C in the terminal does not reach.
        using var start = Command.Start(
            installation.PgCtl,
            [
                "start", "-s", "-w",
                "-t", StartTime.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                "-D", Path.GetFileName(folder.Data),
                "-l", Path.GetFileName(folder.Log),
                "-o", string.Create(
                    CultureInfo.InvariantCulture,
                    $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c lc_messages=C -c logging_collector=off"),
            ],
            folder.Root,
            account);
        // pg_ctl looks ten times a second; its file says sooner that the server is ready.
        while (true)
        {
            var ended = start.HasExited;
            if (PostmasterFile.Read(folder.Data) is { IsReady: true } postmaster && postmaster.IsRunning()) return (postmaster, null);
            if (ended) return (null, new ServerStartFailure(await WhatWasSaidAsync(start, logStart)));
            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task<string> WhatWasSaidAsync(Process start, long logStart)
    {
        var said = new StringBuilder();
        await using (var file = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Seek(Math.Max(logStart, file.Length - 4096), SeekOrigin.Begin);
            using var reader = new StreamReader(file);
            said.Append(await reader.ReadToEndAsync());
        }

        // Only a failed pg_ctl is read to its end: a server started on Windows would keep the pipe open.
        if (said.Length == 0 && start.ExitCode != 0) said.Append(await start.StandardError.ReadToEndAsync());
        return said.ToString().Trim();
    }

    private void RemoveMisleadingFile()
    {
        if (PostmasterFile.Read(folder.Data) is { } left && !left.IsRunning() && left.NumberIsTaken())
        {
            log("Removed the postmaster.pid of a killed server; another process now has its number.");
            File.Delete(PostmasterFile.PathIn(folder.Data));
        }
    }

    private void PrepareLog()
    {
        using (var file = ClusterFolder.OpenForOwner(folder.Log, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.Length > LargestLog) file.SetLength(0);
        }

        account?.Own(folder.Log);
    }
}
