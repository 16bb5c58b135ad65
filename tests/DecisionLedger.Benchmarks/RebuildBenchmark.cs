using System.Diagnostics;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using JasperFx.Events;
using Marten;
using Marten.Events.Daemon.Coordination;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>Fills the ledger with generated use cases by COPY, then rebuilds every read model from the events.</summary>
public static class RebuildBenchmark
{
    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString, int useCases, int eventsEach)
    {
        // Events that come by COPY have no history yet, which the portfolio would miss; it goes on once all is rebuilt.
        var coordinator = ledger.Services.GetRequiredService<IProjectionCoordinator>();
        await coordinator.PauseAsync();
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
        var failed = await ledger.Services.GetRequiredService<UseCaseRebuild>().RunAsync(_ => { }, CancellationToken.None);
        if (failed.Count > 0)
            throw new InvalidOperationException(failed[0].Reason);
        var rate = events / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var floor = await MartenSnapshotFloor.RunAsync(ledger, connectionString, events);
        Report.Figure($"Rebuild of the use cases, {events:N0} events", Report.Rate(rate), $"{Report.Rate(floor)}, Marten's snapshot", Report.Share(rate / floor), ">= 50,000/s and >= 1.0", rate >= 50_000 && rate >= floor);
        await PortfolioAsync(ledger, events);
        await using (var connection = ledger.Store.Storage.Database.CreateConnection())
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                """
                insert into ledger.mt_event_progression (name, last_seq_id) select $1, max(seq_id) from ledger.mt_events
                on conflict (name) do update set last_seq_id = excluded.last_seq_id
                """, connection);
            command.Parameters.AddWithValue(PortfolioProjection.Shard);
            await command.ExecuteNonQueryAsync();
        }

        await coordinator.ResumeAsync();
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
