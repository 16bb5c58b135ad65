using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>Reading a use case as it was one event ago: loading the stream, folding it, evaluating it. The floor only reads the events' rows.</summary>
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
                if (await ledger.Send(new GetUseCase(id, Moment.OfVersion(length - 1))) is null)
                    throw new InvalidOperationException("There was no such moment.");
            });
            Report.Compare($"Time travel, {length:N0} events", travel, floor);
        }
    }
}
