using System.Net;
using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.Host.CommandLine;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Hosting;

public sealed class QuietStartTests
{
    [SkippableFact]
    public async Task A_start_prints_where_the_data_lies_and_what_to_open_and_nothing_else()
    {
        Skip.If(PostgresBinaries.Find(null) is null, "No PostgreSQL binaries are installed for a private server.");
        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"decisionledger-quiet-{Guid.NewGuid():N}")).FullName;
        var folder = Path.Combine(root, "postgres");
        var settings = new Dictionary<string, string> { ["EmbeddedPostgres__DataFolder"] = folder };
        await using (await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder }, CancellationToken.None))
        {
            await using (var first = await RunningProgram.StartAsync(settings))
                await AssertQuietAsync(first, folder);
            await using (var later = await RunningProgram.StartAsync(settings))
                await AssertQuietAsync(later, folder);
        }

        Directory.Delete(root, recursive: true);
    }

    private static async Task AssertQuietAsync(RunningProgram program, string folder)
    {
        using var page = await program.Http.GetAsync(new Uri("/start", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var lines = program.Output.Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"Data: {folder} (PostgreSQL ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"Open {program.Http.BaseAddress!.ToString().TrimEnd('/')} (started in ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:80", "http://localhost:80")]
    [InlineData("https://*", "https://localhost")]
    [InlineData("http://+:5000", "http://localhost:5000")]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("https://[::1]:5001", "https://[::1]:5001")]
    [InlineData("http://ledger.example.org", "http://ledger.example.org")]
    public void The_address_to_open_is_one_that_a_browser_opens(string listening, string open) => Assert.Equal(open, Serving.Openable(listening));
}
