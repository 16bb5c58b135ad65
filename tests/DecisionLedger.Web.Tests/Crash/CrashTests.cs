using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Crash;

public sealed class CrashTests
{
    private readonly ConcurrentBag<string> _acknowledged = [];
    private volatile RunningProgram? _program;

    [SkippableFact]
    public async Task After_kill_9_of_the_program_and_of_PostgreSQL_every_acknowledged_event_is_there_once()
    {
        Skip.If(PostgresBinaries.Find(null) is null, "No PostgreSQL binaries are installed, and a crash of the server needs a private one.");
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill -9.");
        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"decisionledger-crash-{Environment.ProcessId}")).FullName;
        var folder = Path.Combine(root, "postgres");
        try
        {
            _program = await RunningProgram.StartAsync(folder);
            var useCase = await LogAsync();
            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 6).Select(writer => WriteAsync(writer, useCase, stop.Token)).ToList();

            await AcknowledgedAsync(40);
            var killed = _program;
            await killed.KillAsync();
            _program = await RunningProgram.StartAsync(folder);
            await killed.DisposeAsync();

            await AcknowledgedAsync(_acknowledged.Count + 40);
            KillServer(folder);
            await AcknowledgedAsync(_acknowledged.Count + 40);
            await stop.CancelAsync();
            await Task.WhenAll(writers);

            var stored = await CommentsAsync();
            Assert.Equal(stored.Distinct().Count(), stored.Count);
            Assert.Equal(_acknowledged.Order(), stored.Order());
            await ReadModelsEqualARebuildAsync(folder);
        }
        finally
        {
            if (_program is { } program)
                await program.DisposeAsync();
            await using (await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder }, CancellationToken.None))
            {
                // The last to leave stops the server.
            }

            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task ReadModelsEqualARebuildAsync(string folder)
    {
        await using var cluster = await EmbeddedPostgresCluster.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder }, CancellationToken.None);
        await ReadModels.CaughtUpAsync(cluster.ConnectionString);
        var before = await ReadModels.DumpAsync(cluster.ConnectionString);

        await RunningProgram.CommandAsync(folder, "rebuild");

        var after = await ReadModels.DumpAsync(cluster.ConnectionString);
        Assert.Equal(before.Except(after), after.Except(before));
        Assert.Equal(before.Count, after.Count);
    }

    /// <summary>
    /// Writes one comment after another. One that was not acknowledged is sent again with its key until it is: whether it went in before the
    /// crash or after it, it must be there once.
    /// </summary>
    private async Task WriteAsync(int writer, string useCase, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var text = $"writer {writer}, comment {number}";
            while (!await AcceptedAsync(useCase, text))
                await Task.Delay(100, CancellationToken.None);
            _acknowledged.Add(text);
        }
    }

    private async Task<bool> AcceptedAsync(string useCase, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/use-cases/{useCase}/comments") { Content = JsonContent.Create(new { text }) };
        request.Headers.Add("Idempotency-Key", text.Replace(' ', '-').Replace(',', '.'));
        try
        {
            using var response = await _program!.Http.SendAsync(request);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private async Task<string> LogAsync()
    {
        using var response = await _program!.Http.PostAsJsonAsync("/api/v1/use-cases", new { title = "Crash", requirement = "Survive a crash" });
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("useCaseId").GetString()!;
    }

    private async Task AcknowledgedAsync(int many)
    {
        for (var tries = 0; _acknowledged.Count < many; tries++)
        {
            if (tries > 1_200)
                throw new TimeoutException($"Only {_acknowledged.Count} of {many} comments were acknowledged in two minutes. {_program!.Output}");
            await Task.Delay(100);
        }
    }

    private async Task<List<string>> CommentsAsync()
    {
        var lines = (await _program!.Http.GetStringAsync("/api/v1/events")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(e => e.GetProperty("type").GetString() == "comment_added")
            .Select(e => e.GetProperty("data").GetProperty("text").GetString()!)
            .ToList();
    }

    private static void KillServer(string folder)
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), null);
        using var process = Process.GetProcessById(postmaster);
        process.Kill();
    }
}
