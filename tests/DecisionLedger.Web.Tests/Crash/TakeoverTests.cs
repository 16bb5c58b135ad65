using System.Net.Http.Json;
using System.Text.Json;
using DecisionLedger.Web.Tests.Infrastructure;
using Npgsql;

namespace DecisionLedger.Web.Tests.Crash;

/// <summary>Two nodes on one database: one of them projects the portfolio, and when it is killed the other goes on.</summary>
public sealed class TakeoverTests
{
    [PostgresFact]
    public async Task After_kill_9_of_the_node_that_projects_the_other_goes_on_and_applies_every_event_once()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        var nodes = new Dictionary<string, RunningProgram>();
        try
        {
            foreach (var name in new[] { "first", "second" })
                nodes[name] = await RunningProgram.StartAsync(Settings(database, name));
            var leader = await LeaderAsync(database);
            var survivor = nodes.Single(n => n.Key != leader).Value;
            using var stop = new CancellationTokenSource();
            var writing = WriteAsync(survivor, stop.Token);
            await ShownAsync(survivor, 5);

            await nodes[leader].KillAsync();

            var killed = await LoggedAsync(database);
            await ShownAsync(survivor, killed + 5);
            await stop.CancelAsync();
            var logged = await writing;
            await ShownAsync(survivor, logged);
            await ReadModels.CaughtUpAsync(database);
            var before = await ReadModels.DumpAsync(database);
            await survivor.KillAsync();
            var (exitCode, output) = await RunningProgram.RunAsync(Settings(database, "rebuild"), "rebuild");
            Assert.True(exitCode == 0, output);
            var after = await ReadModels.DumpAsync(database);
            Assert.Equal(before.Except(after), after.Except(before));
            Assert.Equal(before.Count, after.Count);
            Assert.All(nodes.Values, node => Assert.DoesNotContain("   at ", node.Output, StringComparison.Ordinal));
        }
        finally
        {
            foreach (var node in nodes.Values)
                await node.DisposeAsync();
            await PostgresServer.DropDatabaseAsync(database);
        }
    }

    private static Dictionary<string, string> Settings(string database, string name) => new(RunningProgram.Bootstrap("Takeover"))
    {
        ["ConnectionStrings__Ledger"] = new NpgsqlConnectionStringBuilder(database) { ApplicationName = name }.ConnectionString,
    };

    /// <summary>The node that holds the daemon's lock.</summary>
    private static async Task<string> LeaderAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        for (var tries = 0; tries < 300; tries++)
        {
            await using var command = source.CreateCommand(
                """
                select application_name from pg_locks join pg_stat_activity using (pid)
                where locktype = 'advisory' and granted and pg_locks.database = (select oid from pg_database where datname = current_database())
                and application_name in ('first', 'second')
                """);
            if (await command.ExecuteScalarAsync() is string name)
                return name;
            await Task.Delay(100);
        }

        throw new TimeoutException("No node took the lead in 30 seconds.");
    }

    private static async Task<int> WriteAsync(RunningProgram node, CancellationToken stop)
    {
        for (var number = 0; ; number++)
        {
            if (stop.IsCancellationRequested)
                return number;
            using var response = await node.Http.PostAsJsonAsync("/api/v1/use-cases", new { title = $"Use case {number}", requirement = "Be shown" }, CancellationToken.None);
            response.EnsureSuccessStatusCode();
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private static async Task<int> LoggedAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select count(*)::int from ledger.mt_events where type = 'use_case_logged' or type like 'use_case_logged%'");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ShownAsync(RunningProgram node, int many)
    {
        var total = 0;
        for (var tries = 0; tries < 300; tries++)
        {
            using var answer = JsonDocument.Parse(await node.Http.GetStringAsync("/api/v1/portfolio?limit=1"));
            total = answer.RootElement.GetProperty("total").GetInt32();
            if (total >= many)
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException($"The portfolio shows {total} use cases instead of {many} after half a minute. {node.Output}");
    }
}
