using Npgsql;

namespace DecisionLedger.EmbeddedPostgres.Tests;

public sealed class StartingAndStopping(ClusterTemplate template) : IClassFixture<ClusterTemplate>
{
    [SkippableFact]
    public async Task The_first_start_makes_a_cluster_that_keeps_its_data_through_a_stop()
    {
        using var folder = new TestFolder();
        await using (var first = await folder.StartAsync())
        {
            await TestFolder.AskAsync(first.ConnectionString, "create table kept as select 7 as number");
            Assert.Equal("decisionledger", await TestFolder.AskAsync(first.ConnectionString, "select current_database()"));
        }

        Assert.Null(folder.Server);
        await using var second = await folder.StartAsync();
        Assert.Equal(7, await TestFolder.AskAsync(second.ConnectionString, "select number from kept"));
    }

    [SkippableFact]
    public async Task The_server_is_durable_private_and_speaks_English()
    {
        using var folder = await template.CopyAsync();
        await using var cluster = await folder.StartAsync();
        async Task<object?> Setting(string name) => await TestFolder.AskAsync(cluster.ConnectionString, $"show {name}");

        Assert.Equal("on", await Setting("fsync"));
        Assert.Equal("on", await Setting("data_checksums"));
        Assert.Equal("UTF8", await Setting("server_encoding"));
        Assert.Equal("C", await Setting("lc_messages"));
        Assert.Equal("127.0.0.1", await Setting("listen_addresses"));
        Assert.Equal("", await Setting("unix_socket_directories"));
        Assert.Equal("200", await Setting("max_connections"));
        Assert.Equal("256MB", await Setting("shared_buffers"));
        Assert.Equal(cluster.Version, await Setting("server_version"));
        Assert.Equal(folder.Server!.Port, cluster.Port);
    }

    [SkippableFact]
    public async Task The_password_is_random_kept_from_other_users_and_asked_for()
    {
        using var folder = await template.CopyAsync();
        await using var cluster = await folder.StartAsync();
        var file = Path.Combine(folder.Path, "password");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var connection = new NpgsqlConnectionStringBuilder(cluster.ConnectionString);
        Assert.Equal(await File.ReadAllTextAsync(file), connection.Password);
        Assert.Equal(48, connection.Password!.Length);

        connection.Password = "guessed";
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => TestFolder.AskAsync(connection.ConnectionString, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [SkippableFact]
    public async Task The_server_has_a_session_of_its_own_so_that_the_terminal_does_not_interrupt_it()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Sessions are read from /proc.");
        using var folder = await template.CopyAsync();
        await using var cluster = await folder.StartAsync();
        var server = folder.Server!.ProcessId;
        var stat = await File.ReadAllTextAsync($"/proc/{server}/stat");
        Assert.Equal($"{server}", stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3]);
    }

    [SkippableFact]
    public async Task A_first_start_that_is_cut_off_leaves_nothing_half_made()
    {
        using var folder = new TestFolder();
        using var cut = new CancellationTokenSource();
        var start = folder.StartAsync(cancellation: cut.Token);
        var making = Path.Combine(folder.Path, "data.new");
        while (!start.IsCompleted && !(Directory.Exists(making) && Directory.EnumerateFiles(making, "PG_VERSION", SearchOption.AllDirectories).Any()))
            await Task.Delay(5);
        await cut.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        Assert.True(Directory.Exists(making));
        Assert.False(Directory.Exists(folder.Data));

        await using var cluster = await folder.StartAsync();
        Assert.Equal(1, await TestFolder.AskAsync(cluster.ConnectionString, "select 1"));
        Assert.False(Directory.Exists(making));
    }

    [SkippableFact]
    public async Task A_user_without_rights_beyond_a_folder_of_its_own_can_start_it()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can become another user; every other test runs without rights then.");
        using var folder = new TestFolder();
        TestFolder.SetMode(folder.Path, (UnixFileMode)0b111_111_111);
        using var nobody = OtherProcess.Open(folder.Path, asUser: "nobody");
        var answer = await nobody.AnswerAsync();
        Assert.StartsWith("ready ", answer, StringComparison.Ordinal);
        Assert.Equal(1, await TestFolder.AskAsync(answer["ready ".Length..], "select 1"));
        await nobody.LeaveAsync();
        Assert.Null(folder.Server);
    }
}
