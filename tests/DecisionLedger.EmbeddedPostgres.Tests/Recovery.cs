namespace DecisionLedger.EmbeddedPostgres.Tests;

public sealed class Recovery(ClusterTemplate template) : IClassFixture<ClusterTemplate>
{
    [SkippableFact]
    public async Task A_killed_server_comes_back_on_its_port_with_what_was_committed()
    {
        using var folder = await template.CopyAsync();
        await using var cluster = await folder.StartAsync();
        await TestFolder.AskAsync(cluster.ConnectionString, "create table kept as select 7 as number");
        var killed = folder.Server!;
        folder.KillServer();
        await cluster.EnsureRunningAsync(CancellationToken.None);

        Assert.NotEqual(killed.ProcessId, folder.Server!.ProcessId);
        Assert.Equal(cluster.Port, folder.Server.Port);
        Assert.Equal(7, await TestFolder.AskAsync(cluster.ConnectionString, "select number from kept"));
    }

    [SkippableFact]
    public async Task A_start_after_the_server_was_killed_keeps_the_port_that_others_know()
    {
        using var folder = await template.CopyAsync();
        await using var first = await folder.StartAsync();
        folder.KillServer();
        await using var second = await folder.StartAsync();
        Assert.Equal(first.ConnectionString, second.ConnectionString);
        Assert.Equal(1, await TestFolder.AskAsync(first.ConnectionString, "select 1"));
    }

    [SkippableFact]
    public async Task A_running_server_is_left_alone()
    {
        using var folder = await template.CopyAsync();
        await using var cluster = await folder.StartAsync();
        var server = folder.Server;
        await cluster.EnsureRunningAsync(CancellationToken.None);
        Assert.Equal(server, folder.Server);
    }

    [SkippableFact]
    public async Task A_killed_server_whose_number_another_process_has_is_not_taken_for_running()
    {
        using var folder = await template.CopyAsync();
        // What a kill leaves behind, with the number of a process that is no server of this folder: this one.
        await File.WriteAllTextAsync(
            PostmasterFile.PathIn(folder.Data), $"{Environment.ProcessId}\n{folder.Data}\n1700000000\n25000\n\n127.0.0.1\n  1 2\nready   \n");
        await using var cluster = await folder.StartAsync();
        Assert.Equal(1, await TestFolder.AskAsync(cluster.ConnectionString, "select 1"));
    }

    [SkippableFact]
    public async Task A_log_of_more_than_ten_megabytes_begins_anew()
    {
        using var folder = await template.CopyAsync();
        var log = Path.Combine(folder.Path, "server.log");
        await File.WriteAllBytesAsync(log, new byte[11 * 1024 * 1024]);
        await using var cluster = await folder.StartAsync();
        Assert.InRange(new FileInfo(log).Length, 1, 1024 * 1024);
    }
}
