using Npgsql;

namespace DecisionLedger.EmbeddedPostgres.Tests;

/// <summary>A data folder of one test; a server left in it is stopped.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder()
    {
        Skip.If(PostgresBinaries.Find(null) is null, "No PostgreSQL of version 15 or newer is installed on this machine.");
        Path = Directory.CreateTempSubdirectory("embedded-postgres-").FullName;
    }

    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "data");

    public PostmasterFile? Server => PostmasterFile.Read(Data) is { } postmaster && postmaster.IsRunning() ? postmaster : null;

    public Task<EmbeddedPostgresCluster> StartAsync(Action<string>? log = null, CancellationToken cancellation = default) =>
        EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = Path, AllowDownload = false, Log = log }, cancellation);

    public async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync())).Message;

    public void KillServer()
    {
        using var process = System.Diagnostics.Process.GetProcessById(Server!.ProcessId);
        process.Kill();
    }

    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constant text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        if (Server is not null) KillServer();
        Directory.Delete(Path, recursive: true);
    }
}
