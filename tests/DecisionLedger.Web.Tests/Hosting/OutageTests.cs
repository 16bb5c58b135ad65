using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Hosting;

public sealed class OutageTests
{
    [SkippableFact]
    public async Task A_database_that_is_killed_and_comes_back_is_told_in_a_few_lines_and_answered_with_503()
    {
        Skip.If(PostgresBinaries.Find(null) is null, "No PostgreSQL binaries are installed, and a crash of the server needs a private one.");
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill -9.");
        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"decisionledger-outage-{Guid.NewGuid():N}")).FullName;
        var folder = Path.Combine(root, "postgres");
        var options = new EmbeddedPostgresOptions { DataFolder = folder };
        await using (var cluster = await EmbeddedPostgresCluster.StartAsync(options, CancellationToken.None))
        {
            var settings = RunningProgram.Bootstrap("Outage");
            settings["ConnectionStrings__Ledger"] = cluster.ConnectionString;
            Assert.Equal(0, (await RunningProgram.RunAsync(settings, "migrate")).ExitCode);
            await using var program = await RunningProgram.StartAsync(settings);
            using var ready = await program.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            await AskAsync(program);
            var linesBefore = program.Output.Split('\n').Length;

            KillServer(folder);
            var answers = await HammerAsync(program, TimeSpan.FromSeconds(6));
            Assert.All(answers, answer => Assert.True(answer.Status is 200 or 503, $"{answer.Path} answered {answer.Status}: {answer.Body}"));
            var refused = answers.Where(a => a.Status == 503).ToList();
            Assert.All(refused, answer => Assert.Equal("2", answer.RetryAfter));
            Assert.All(refused.Where(a => a.Path.StartsWith("/api", StringComparison.Ordinal)), answer => Assert.Equal("unavailable", JsonDocument.Parse(answer.Body).RootElement.GetProperty("code").GetString()));
            Assert.Contains(refused, answer => answer.Path == "/join/none" && answer.Body.Contains("cannot reach its database", StringComparison.Ordinal));
            Assert.Contains(refused, answer => answer.Path.StartsWith("/api", StringComparison.Ordinal));
            using (var notReady = await program.Http.GetAsync(new Uri("/health/ready", UriKind.Relative)))
                Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);

            await cluster.EnsureRunningAsync(CancellationToken.None);
            await UntilItAnswersAsync(program);
            await AskAsync(program);
            var output = program.Output;
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
            Assert.True(output.Split('\n').Length - linesBefore <= 10, output);
        }

        Directory.Delete(root, recursive: true);
    }

    /// <summary>Asks for everything that reads or writes, at once and again, as an impatient team would.</summary>
    private static async Task<List<(string Path, int Status, string RetryAfter, string Body)>> HammerAsync(RunningProgram program, TimeSpan time)
    {
        var answers = new ConcurrentBag<(string, int, string, string)>();
        var passed = Stopwatch.StartNew();
        await Task.WhenAll(new[] { "/api/v1/portfolio", "/api/v1/use-cases", "/api/v1/events", "/join/none", "POST /api/v1/use-cases" }.Select(async path =>
        {
            while (passed.Elapsed < time)
            {
                var writes = path.StartsWith("POST ", StringComparison.Ordinal);
                using var request = new HttpRequestMessage(writes ? HttpMethod.Post : HttpMethod.Get, new Uri(path.Replace("POST ", "", StringComparison.Ordinal), UriKind.Relative));
                if (writes)
                    request.Content = JsonContent.Create(new { title = "Outage", requirement = "Survive" });
                using var response = await program.Http.SendAsync(request);
                if (!(writes && response.StatusCode == HttpStatusCode.Created))
                    answers.Add((path.Replace("POST ", "", StringComparison.Ordinal), (int)response.StatusCode, response.Headers.RetryAfter?.ToString() ?? "", await response.Content.ReadAsStringAsync()));
                await Task.Delay(20);
            }
        }));
        return [.. answers];
    }

    private static async Task AskAsync(RunningProgram program)
    {
        using var logged = await program.Http.PostAsJsonAsync("/api/v1/use-cases", new { title = "Outage", requirement = "Survive" });
        Assert.Equal(HttpStatusCode.Created, logged.StatusCode);
        using var page = await program.Http.GetAsync(new Uri("/join/none", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static async Task UntilItAnswersAsync(RunningProgram program)
    {
        for (var tries = 0; tries < 300 && !program.Output.Contains("The database responds again", StringComparison.Ordinal); tries++)
        {
            using var ready = await program.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            await Task.Delay(100);
        }

        Assert.Contains("The database responds again", program.Output, StringComparison.Ordinal);
    }

    private static void KillServer(string folder)
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), null);
        using var process = Process.GetProcessById(postmaster);
        process.Kill();
    }
}
