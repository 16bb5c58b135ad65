using System.Diagnostics;
using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>
/// Commands a second through everything that a command passes: membership, loading, behaviour, event, both read models, one transaction. The
/// floor writes the same rows by prepared Npgsql statements in one transaction, and does nothing else.
/// </summary>
public static class AppendBenchmark
{
    private const int Commands = 3_200;
    private const int Rounds = 3;

    // Both are warm, as on a server that has run for some minutes: its code is optimised, and autovacuum has counted the rows of its tables. The first
    // commands after a start are slower, and are printed too.
    private const int WarmUp = 32_000;
    private const int MostWriters = 32;

    // The goal is set for so many; the others show how it grows.
    private const int WritersOfTheGoal = 16;

    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString)
    {
        var streams = new List<Guid>();
        for (var i = 0; i < MostWriters; i++)
            streams.Add((await ledger.Send(new LogUseCase(Guid.Empty, $"Append {i}", "Measure what a command costs"))).Value!.UseCaseId);
        var (coldRate, coldP95) = await WriteAsync(ledger, streams[..WritersOfTheGoal], Commands);
        Report.Figure("Appends, 16 writers, just started", string.Create(CultureInfo.InvariantCulture, $"{Report.Rate(coldRate)}, p95 {coldP95:0.0} ms"), "", "", "", null);
        await WriteAsync(ledger, streams, WarmUp);
        await FloorAsync(ledger, connectionString, streams, Commands);
        await AnalyzeAsync(connectionString);

        foreach (var writers in new[] { 1, 8, WritersOfTheGoal, MostWriters })
        {
            // Taken in turns, so that what else the machine does weighs on both.
            var rounds = new List<(double Rate, double P95, double FloorRate, double FloorP95)>();
            for (var round = 0; round < Rounds; round++)
            {
                var (rate, p95) = await WriteAsync(ledger, streams[..writers], Commands);
                var (floorRate, floorP95) = await FloorAsync(ledger, connectionString, streams[..writers], Commands);
                rounds.Add((rate, p95, floorRate, floorP95));
            }

            var (middle, floor) = (Median(rounds.Select(r => r.Rate)), Median(rounds.Select(r => r.FloorRate)));
            var (middleP95, floorOfP95) = (Median(rounds.Select(r => r.P95)), Median(rounds.Select(r => r.FloorP95)));
            var (share, times) = (middle / floor, middleP95 / floorOfP95);
            var goal = writers == WritersOfTheGoal;
            Report.Figure(
                $"Appends, {writers} writer{(writers == 1 ? "" : "s")}",
                string.Create(CultureInfo.InvariantCulture, $"{Report.Rate(middle)}, p95 {middleP95:0.0} ms"),
                string.Create(CultureInfo.InvariantCulture, $"{Report.Rate(floor)}, p95 {floorOfP95:0.0} ms"),
                string.Create(CultureInfo.InvariantCulture, $"{share:0.00}, p95 {times:0.0} times"),
                goal ? ">= 0.67, p95 <= 1.5 times" : "",
                goal ? share >= 0.67 && times <= 1.5 : null);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    /// <summary>What autovacuum does by itself within a minute.</summary>
    private static async Task AnalyzeAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand("vacuum analyze");
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static Task<(double Rate, double P95)> WriteAsync(BenchmarkLedger ledger, List<Guid> streams, int commands) =>
        TimeAsync(streams, commands, async (stream, i) =>
        {
            var outcome = await ledger.Send(new StateNeed(stream, "style", (NeedLevel)(i % 3), $"Said at turn {i}", null));
            if (outcome.Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        });

    private static async Task<(double Rate, double P95)> FloorAsync(BenchmarkLedger ledger, string connectionString, List<Guid> streams, int commands)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100 }.ConnectionString;
        await using var database = NpgsqlDataSource.Create(connection);
        await using (var create = database.CreateCommand(
            """
            drop table if exists public.floor_events, public.floor_streams, public.floor_current, public.floor_history;
            create table public.floor_streams (tenant_id text, id uuid, version int, primary key (tenant_id, id));
            create table public.floor_events (seq bigserial primary key, stream_id uuid, version int, tenant_id text, at timestamptz, data jsonb, unique (tenant_id, stream_id, version));
            create table public.floor_current (tenant_id text, id uuid, data jsonb, primary key (tenant_id, id));
            create table public.floor_history (tenant_id text, id text, data jsonb, primary key (tenant_id, id));
            """))
            await create.ExecuteNonQueryAsync();

        var current = await TextAsync(database, "select data::text from ledger.use_case_current order by length(data::text) desc limit 1");
        var history = await TextAsync(database, "select to_jsonb(h)::text from ledger.review_history h order by version desc limit 1");
        var happened = await TextAsync(database, "select data::text from ledger.mt_events order by seq_id desc limit 1");
        return await TimeAsync(streams, commands, async (stream, i) =>
        {
            await using var opened = await database.OpenConnectionAsync();
            await using var transaction = await opened.BeginTransactionAsync();
            await using var batch = new NpgsqlBatch(opened, transaction);
            Add(batch, "insert into public.floor_streams values ($1, $2, $3) on conflict (tenant_id, id) do update set version = excluded.version", ledger.Owner.WorkspaceId, stream, i);
            Add(batch, "insert into public.floor_events (tenant_id, stream_id, version, at, data) values ($1, $2, $3, now(), $4::jsonb)", ledger.Owner.WorkspaceId, stream, i, happened);
            Add(batch, "insert into public.floor_current values ($1, $2, $3::jsonb) on conflict (tenant_id, id) do update set data = excluded.data", ledger.Owner.WorkspaceId, stream, current);
            Add(batch, "insert into public.floor_history values ($1, $2, $3::jsonb)", ledger.Owner.WorkspaceId, $"{stream}/{i}", history);
            await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        });
    }

    private static async Task<(double Rate, double P95)> TimeAsync(List<Guid> streams, int commands, Func<Guid, int, Task> write)
    {
        var taken = new List<double>();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(streams.Select(stream => Task.Run(async () =>
        {
            for (var i = 0; i < commands / streams.Count; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                await write(stream, i);
                lock (taken)
                    taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        })));
        return (taken.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, Report.Percentiles(taken).P95);
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }

    private static async Task<string> TextAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
