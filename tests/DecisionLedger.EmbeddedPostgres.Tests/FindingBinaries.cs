namespace DecisionLedger.EmbeddedPostgres.Tests;

public sealed class FindingBinaries
{
    [SkippableFact]
    public void The_folder_found_holds_the_programs()
    {
        var found = PostgresBinaries.Find(null);
        Skip.If(found is null, "No PostgreSQL of version 15 or newer is installed on this machine.");
        Assert.True(PostgresInstallation.IsAt(found!));
        Assert.Equal(found, PostgresBinaries.Find(found));
    }

    [Fact]
    public void A_configured_folder_without_the_programs_is_not_made_good_by_an_installed_one() =>
        Assert.Null(PostgresBinaries.Find(Path.GetTempPath()));

    [SkippableFact]
    public async Task Programs_that_are_too_old_are_refused_naming_their_version()
    {
        Skip.If(OperatingSystem.IsWindows(), "The stand-in programs are shell scripts.");
        var root = Directory.CreateTempSubdirectory("embedded-postgres-");
        try
        {
            foreach (var name in new[] { "initdb", "pg_ctl", "postgres" })
            {
                var program = Path.Combine(root.FullName, name);
                await File.WriteAllTextAsync(program, "#!/bin/sh\necho 'postgres (PostgreSQL) 12.3 (Debian 12.3-1)'\n");
                TestFolder.SetMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var options = new EmbeddedPostgresOptions { BinariesFolder = root.FullName, DataFolder = Path.Combine(root.FullName, "cluster") };
            var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgresCluster.StartAsync(options, CancellationToken.None));
            Assert.Contains("are of PostgreSQL 12.3; 15 or newer is needed", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
