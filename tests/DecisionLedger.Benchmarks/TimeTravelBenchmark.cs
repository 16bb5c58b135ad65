using System.Globalization;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>Reading a use case as it was one event ago: loading the nearest snapshot and the events since, folding and evaluating them. The floor reads the rows of all its events.</summary>
public static class TimeTravelBenchmark
{
    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        foreach (var length in new[] { 50, 500, 5_000 })
        {
            var id = Guid.CreateVersion7();
            await using (var session = ledger.Store.LightweightSession(ledger.Owner.WorkspaceId))
            {
                session.Events.StartStream<UseCaseStream>(id, UseCaseGenerator.Make(1_000_000 + length, length).Cast<object>().ToArray());
                await session.SaveChangesAsync();
            }

            var floor = await Report.MeasureAsync(20, _ => ReadBenchmark.ReadAsync(
                database, "select data::text from ledger.mt_events where tenant_id = 'benchmarks' and stream_id = any($1) order by version", [id]));
            var travel = await Report.MeasureAsync(20, async _ =>
            {
                if (await ledger.Send(new GetUseCase(id, PointInTime.OfVersion(length - 1))) is null)
                    throw new InvalidOperationException("There was no such moment.");
            });
            var times = travel.P95 / floor.P95;
            Report.Figure(
                $"Time travel, {length:N0} events",
                string.Create(CultureInfo.InvariantCulture, $"p50 {travel.P50:0.0} ms, p95 {travel.P95:0.0} ms"),
                string.Create(CultureInfo.InvariantCulture, $"p50 {floor.P50:0.0} ms, p95 {floor.P95:0.0} ms"),
                times.ToString("0.0", CultureInfo.InvariantCulture),
                "p95 <= 10 ms or <= 1.5 times",
                travel.P95 <= 10 || times <= 1.5);
        }
    }
}
