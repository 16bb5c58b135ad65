namespace DecisionLedger.EmbeddedPostgres.Tests;

public sealed class Refusals(ClusterTemplate template) : IClassFixture<ClusterTemplate>
{
    [SkippableFact]
    public async Task Data_of_another_major_version_is_refused_naming_both_and_left_as_it_is()
    {
        using var folder = await template.CopyAsync();
        var version = Path.Combine(folder.Data, "PG_VERSION");
        var own = (await File.ReadAllTextAsync(version)).Trim();
        await File.WriteAllTextAsync(version, "99\n");

        var message = await folder.RefusalAsync();
        Assert.Contains("created by PostgreSQL 99", message, StringComparison.Ordinal);
        Assert.Contains($"are of PostgreSQL {own}", message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(version, own + "\n");
        await using var cluster = await folder.StartAsync();
        Assert.Equal(1, await TestFolder.AskAsync(cluster.ConnectionString, "select 1"));
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_written_is_refused()
    {
        Skip.If(OperatingSystem.IsWindows(), "Rights are given in another way there.");
        using var folder = new TestFolder();
        TestFolder.SetMode(folder.Path, (UnixFileMode)0b101_101_101);
        using var other = OtherProcess.Open(folder.Path, asUser: Environment.IsPrivilegedProcess ? "nobody" : null);
        var answer = await other.AnswerAsync();
        Assert.StartsWith($"refused The data folder {folder.Path} cannot be written by ", answer, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_folder_of_other_things_is_refused_and_left_as_it_is()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "letter.txt"), "Dear reader");
        Assert.Contains("is not a PostgreSQL cluster of this program", await folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(["letter.txt"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [SkippableFact]
    public async Task The_data_folder_of_another_server_is_refused()
    {
        using var folder = await template.CopyAsync();
        var options = new EmbeddedPostgresOptions { DataFolder = folder.Data };
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgresCluster.StartAsync(options, CancellationToken.None));
        Assert.Contains("is the data folder of another PostgreSQL server", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_running_server_that_does_not_take_the_password_is_in_use_by_another_and_goes_on()
    {
        using var folder = await template.CopyAsync();
        await using var cluster = await folder.StartAsync();
        var server = folder.Server;
        await TestFolder.AskAsync(cluster.ConnectionString, "alter user postgres password 'of another'");
        Assert.Contains("is in use by a PostgreSQL server", await folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(server, folder.Server);
    }

    [SkippableFact]
    public async Task A_lost_password_is_said_and_the_data_kept()
    {
        using var folder = await template.CopyAsync();
        File.Delete(Path.Combine(folder.Path, "password"));
        Assert.Contains("password file", await folder.RefusalAsync(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Data, "PG_VERSION")));
    }

    [SkippableFact]
    public async Task A_server_that_does_not_start_is_told_with_the_end_of_its_log()
    {
        using var folder = await template.CopyAsync();
        await File.AppendAllTextAsync(Path.Combine(folder.Data, "postgresql.conf"), "shared_buffers = plenty\n");
        var message = await folder.RefusalAsync();
        Assert.Contains("did not start", message, StringComparison.Ordinal);
        Assert.Contains("invalid value for parameter \"shared_buffers\": \"plenty\"", message, StringComparison.Ordinal);
    }
}
