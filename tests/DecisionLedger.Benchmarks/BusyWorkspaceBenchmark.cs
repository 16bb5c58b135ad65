using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Benchmarks;

/// <summary>
/// How soon a use case that is logged in one workspace stands in its portfolio while four members of another workspace write to one use case of theirs as
/// fast as they can. The floor is the same with nobody else writing.
/// </summary>
public static class BusyWorkspaceBenchmark
{
    private const int Writers = 4;
    private const int Logged = 20;

    public static async Task RunAsync(BenchmarkLedger ledger)
    {
        var other = await ledger.JoinAsync("quiet-workspace");
        var quiet = await ListedAfterAsync(ledger, other);
        var busy = (await ledger.Send(new LogUseCase(Guid.Empty, "Busy", "Everybody writes to it"))).Value!.UseCaseId;
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await ledger.Send(new StateNeed(busy, "style", (NeedLevel)(i % 3), $"Writer {writer}, turn {i}", null));
                Interlocked.Increment(ref written);
            }
        })));
        var taken = await ListedAfterAsync(ledger, other);
        await stop.CancelAsync();
        await writing;
        Report.Figure(
            string.Create(CultureInfo.InvariantCulture, $"New row elsewhere while {Writers} write to one use case"),
            string.Create(CultureInfo.InvariantCulture, $"p50 {taken.P50:0} ms, p95 {taken.P95:0} ms ({written:N0} commands)"),
            string.Create(CultureInfo.InvariantCulture, $"p50 {quiet.P50:0} ms, p95 {quiet.P95:0} ms"),
            Report.Share(taken.P95 / quiet.P95),
            "p95 < 1,000 ms",
            taken.P95 < 1_000);
    }

    private static async Task<(double P50, double P95)> ListedAfterAsync(BenchmarkLedger ledger, Actor other)
    {
        var taken = new List<double>();
        for (var i = 0; i < Logged; i++)
        {
            var id = (await ledger.Send(other, new LogUseCase(Guid.Empty, $"Quiet {i}", "Nobody else writes here"))).Value!.UseCaseId;
            var recorded = Stopwatch.GetTimestamp();
            while ((await ledger.Send(other, new BrowsePortfolio { Today = DateOnly.FromDateTime(DateTime.UtcNow) })).Rows.All(r => r.Id != id))
                await Task.Delay(5);
            taken.Add(Stopwatch.GetElapsedTime(recorded).TotalMilliseconds);
        }

        return Report.Percentiles(taken);
    }
}
