using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Ledger;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Benchmarks;

/// <summary>Fills the ledger with generated use cases by COPY, then rebuilds every read model from the events.</summary>
public static class RebuildBenchmark
{
    public static async Task RunAsync(BenchmarkLedger ledger, int useCases, int eventsEach)
    {
        var now = DateTimeOffset.UtcNow;
        var start = Stopwatch.GetTimestamp();
        foreach (var seeds in Enumerable.Range(0, useCases).Chunk(500))
        {
            var streams = seeds.Select(seed => Stream(ledger, seed, eventsEach, now)).ToList();
            await ledger.Store.BulkInsertEventsAsync(ledger.Owner.WorkspaceId, streams);
        }

        var loaded = Stopwatch.GetElapsedTime(start);
        var events = useCases * eventsEach;
        Report.Line("Loading by COPY, generating included", Report.Rate(events / loaded.TotalSeconds));

        using var daemon = await ledger.Store.BuildProjectionDaemonAsync();
        start = Stopwatch.GetTimestamp();
        await daemon.RebuildProjectionAsync(LedgerRegistration.RecordingProjectionName, TimeSpan.FromMinutes(30), CancellationToken.None);
        var rebuilt = Stopwatch.GetElapsedTime(start);
        Report.Line(
            $"Rebuilding {LedgerRegistration.RecordingProjectionName}",
            string.Create(CultureInfo.InvariantCulture, $"{Report.Rate(events / rebuilt.TotalSeconds)}; {rebuilt.TotalSeconds / loaded.TotalSeconds:0.0} times the loading of the same events"));
        await PortfolioAsync(ledger, events);
    }

    /// <summary>Builds the portfolio's tables and their indexes from the history.</summary>
    public static async Task PortfolioAsync(BenchmarkLedger ledger, int events)
    {
        var start = Stopwatch.GetTimestamp();
        var rebuilt = await ledger.Services.GetRequiredService<PortfolioRebuild>().RunAsync(_ => { }, CancellationToken.None);
        var perSecond = rebuilt.Events / Stopwatch.GetElapsedTime(start).TotalSeconds;
        Report.Figure($"Rebuild of the portfolio, {events:N0} events", Report.Rate(perSecond), "", "", ">= 50,000/s", perSecond >= 50_000);
    }

    private static StreamAction Stream(BenchmarkLedger ledger, int seed, int eventsEach, DateTimeOffset now)
    {
        var happened = UseCaseGenerator.Make(seed, eventsEach);
        var stream = StreamAction.Start(((DocumentStore)ledger.Store).Events, Guid.CreateVersion7(), happened.Cast<object>().ToArray());
        stream.AggregateType = typeof(UseCaseStream);
        var at = now.AddDays(-400 + (seed % 300));
        foreach (var recorded in stream.Events)
        {
            at = at.AddHours(7);
            recorded.Timestamp = at;
            recorded.UserName = ledger.Owner.MemberId.ToString("N");
        }

        return stream;
    }
}
