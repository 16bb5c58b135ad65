using System.Diagnostics;

namespace DecisionLedger.EmbeddedPostgres.Tests;

/// <summary>A cluster made once and copied, for the tests that are not about making one: that is most of what a first start costs.</summary>
public sealed class ClusterTemplate : IAsyncLifetime
{
    private readonly string _made = Directory.CreateTempSubdirectory("embedded-postgres-").FullName;

    public async Task InitializeAsync()
    {
        if (PostgresBinaries.Find(null) is null) return;
        await using (await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = _made, AllowDownload = false }, CancellationToken.None)) { }
        // The copies run side by side, each on a port of its own.
        File.Delete(Path.Combine(_made, "port"));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_made, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A folder in which the first start has been.</summary>
    internal async Task<TestFolder> CopyAsync()
    {
        var folder = new TestFolder();
        string[] copying = OperatingSystem.IsWindows()
            ? ["robocopy", _made, folder.Path, "/E"]
            : ["cp", "-a", _made + "/.", folder.Path];
        using var copy = Process.Start(copying[0], copying[1..]);
        await copy.WaitForExitAsync();
        return folder;
    }
}
