namespace DecisionLedger.EmbeddedPostgres.Tests;

public sealed class Sharing(ClusterTemplate template) : IClassFixture<ClusterTemplate>
{
    [SkippableFact]
    public async Task Six_first_starts_at_once_give_one_cluster()
    {
        using var folder = new TestFolder();
        OtherProcess[] others = [OtherProcess.Open(folder.Path), OtherProcess.Open(folder.Path), OtherProcess.Open(folder.Path)];
        try
        {
            var clusters = await Task.WhenAll(folder.StartAsync(), folder.StartAsync(), folder.StartAsync());
            var answers = await Task.WhenAll(others.Select(other => other.AnswerAsync()));
            var all = clusters.Select(cluster => "ready " + cluster.ConnectionString).Concat(answers).ToList();
            Assert.Single(all.Distinct());
            Assert.NotNull(folder.Server);

            foreach (var cluster in clusters) await cluster.DisposeAsync();
            Assert.NotNull(folder.Server);
            await Task.WhenAll(others.Select(other => other.LeaveAsync()));
            Assert.Null(folder.Server);
        }
        finally
        {
            foreach (var other in others) other.Dispose();
        }
    }

    [SkippableFact]
    public async Task Two_processes_share_a_server_and_the_last_to_leave_stops_it()
    {
        using var folder = await template.CopyAsync();
        using var other = OtherProcess.Open(folder.Path);
        var answer = await other.AnswerAsync();
        var server = folder.Server;
        await using (var cluster = await folder.StartAsync())
        {
            Assert.Equal("ready " + cluster.ConnectionString, answer);
            Assert.Equal(server, folder.Server);
        }

        Assert.Equal(server, folder.Server);
        await other.LeaveAsync();
        Assert.Null(folder.Server);
    }

    [SkippableFact]
    public async Task A_program_that_is_killed_leaves_a_server_for_the_next_and_no_lease()
    {
        using var folder = await template.CopyAsync();
        using var other = OtherProcess.Open(folder.Path);
        Assert.StartsWith("ready ", await other.AnswerAsync(), StringComparison.Ordinal);
        await other.KillAsync();
        var server = folder.Server;
        Assert.NotNull(server);

        await using (await folder.StartAsync()) Assert.Equal(server, folder.Server);
        Assert.Null(folder.Server);
    }

    [SkippableFact]
    public async Task A_lease_of_an_earlier_process_does_not_count_when_another_has_its_number()
    {
        using var folder = await template.CopyAsync();
        await using (await folder.StartAsync())
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "leases", $"{Environment.ProcessId}-earlier"), "an earlier start");
        Assert.Null(folder.Server);
    }

    [SkippableFact]
    public async Task Leaving_twice_gives_back_one_lease()
    {
        using var folder = await template.CopyAsync();
        await using var stays = await folder.StartAsync();
        var leaves = await folder.StartAsync();
        await leaves.DisposeAsync();
        await leaves.DisposeAsync();
        Assert.NotNull(folder.Server);
    }
}
