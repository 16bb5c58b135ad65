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
    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString, int useCases, int eventsEach)
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

        start = Stopwatch.GetTimestamp();
        var setAside = await ledger.Services.GetRequiredService<UseCaseRebuild>().RunAsync(_ => { }, CancellationToken.None);
        if (setAside.Count > 0)
            throw new InvalidOperationException(setAside[0].Reason);
        var rebuilt = Stopwatch.GetElapsedTime(start);
        var rate = events / rebuilt.TotalSeconds;
        var floor = await MartenSnapshotFloor.RunAsync(ledger, connectionString, events);
        Report.Figure("Rebuild of the use cases", Report.Rate(rate), $"{Report.Rate(floor)} (Marten's snapshot)", Report.Share(rate / floor), ">= 50,000/s and >= 1.0", rate >= 50_000 && rate >= floor);

        using var daemon = await ledger.Store.BuildProjectionDaemonAsync();
        start = Stopwatch.GetTimestamp();
        await daemon.RebuildProjectionAsync(PortfolioProjection.Name, TimeSpan.FromMinutes(30), CancellationToken.None);
        rebuilt = Stopwatch.GetElapsedTime(start);
        Report.Line("Rebuilding the portfolio", Report.Rate(events / rebuilt.TotalSeconds));
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
