using System.Collections.Concurrent;
using System.Diagnostics;
using DecisionLedger.Domain.Frameworks;
using Marten;
using Npgsql;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Makes the read models of all use cases anew from their events, while the program serves. New tables are filled by COPY; what is recorded meanwhile is
/// folded in at the end, while appends wait for a moment; then the new tables take the old ones' names. Until then everybody reads the old rows.
/// </summary>
public sealed class UseCaseRebuild(NpgsqlDataSource database, IServiceProvider services, FrameworkVersions frameworks)
{
    private const string Schema = EventStoreRegistration.Schema;
    private const string Name = "use_cases";

    // Raise it when the rows change in a way that the schema does not show.
    private const int Shape = 4;

    // What was kept before there were these tables: a document for each use case and for each event.
    private const string DropOld =
        $"""
        drop table if exists {Schema}.mt_doc_currentrecommendation, {Schema}.mt_doc_reviewhistoryentry cascade;
        do $old$ declare old record; begin
            for old in select oid::regprocedure as name from pg_proc where pronamespace = '{Schema}'::regnamespace
                and proname ~ '^mt_.*_(currentrecommendation|reviewhistoryentry)$' loop
                execute format('drop function %s', old.name);
            end loop;
        end $old$
        """;

    // One more than this waits for the disk while the other computes; more than that only take turns on the cores.
    private static readonly int Workers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <param name="progress">Told how many events were folded, of how many.</param>
    /// <param name="cancellation">Stops; the old rows stay.</param>
    /// <returns>The use cases that could not be folded, which keep their old rows.</returns>
    public async Task<IReadOnlyList<FailedFold>> RunAsync(Action<RebuildProgress> progress, CancellationToken cancellation)
    {
        var failed = new ConcurrentBag<FailedFold>();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await TableSwap.CreateAsync(connection, UseCaseTables.All, cancellation);
        var total = await CountAsync(connection, cancellation);
        var done = 0L;
        var start = Stopwatch.GetTimestamp();
        void Count(int events)
        {
            var now = Interlocked.Add(ref done, events);
            progress(new RebuildProgress(Math.Min(now, total), total, Stopwatch.GetElapsedTime(start)));
        }

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(
            () => FoldAsync($"(uuid_hash(e.stream_id) & 1023) % {Workers} = {worker}", null, failed, Count, cancellation), cancellation)));
        await TableSwap.IndexAsync(connection, UseCaseTables.All, cancellation);

        // What was recorded while the events were read: most of it now, the last of it while appends wait.
        await CatchUpAsync(connection, failed, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RebuildTables.HoldAppendsAsync(connection, cancellation);
        await CatchUpAsync(connection, failed, cancellation);
        await RebuildTables.KeepOldRowsAsync(connection, [.. failed], cancellation);
        await TableSwap.SwapAsync(connection, UseCaseTables.All, cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. failed.DistinctBy(f => (f.Workspace, f.UseCaseId))];
    }

    /// <summary>Builds the rows where they never were, or have an older shape: after an upgrade. What earlier programs kept instead is dropped.</summary>
    public async Task<IReadOnlyList<FailedFold>> EnsureBuiltAsync(Action<RebuildProgress> progress, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // One node at a time; the others then find it done.
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock(hashtext('{Schema}.{UseCaseTables.Shapes}'))", cancellation);
        if (await IsBuiltAsync(connection, cancellation))
            return [];
        var failed = await CountAsync(connection, cancellation) == 0 ? [] : await RunAsync(progress, cancellation);
        await ExecuteAsync(
            connection,
            $"insert into {Schema}.{UseCaseTables.Shapes} values ('{Name}', {Shape}) on conflict (name) do update set shape = excluded.shape; {DropOld}",
            cancellation);
        await transaction.CommitAsync(cancellation);
        return failed;
    }

    private static async Task<bool> IsBuiltAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select shape from {Schema}.{UseCaseTables.Shapes} where name = '{Name}'", connection);
        return await command.ExecuteScalarAsync(cancellation) is Shape;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var count = new NpgsqlCommand($"select count(*) from {Schema}.mt_events where type = any($1)", connection);
        count.Parameters.AddWithValue(StoredEvents.Names.ToArray());
        return (long)(await count.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Folds again the use cases whose rows are not as far as their events.</summary>
    private async Task CatchUpAsync(NpgsqlConnection connection, ConcurrentBag<FailedFold> failed, CancellationToken cancellation)
    {
        var behind = await RebuildTables.BehindAsync(connection, [.. failed], cancellation);
        if (behind.Count == 0)
            return;
        await RebuildTables.RemoveAsync(connection, behind, cancellation);
        // On the connection that holds the lock: another one would not see the rows just removed, and would wait for them.
        await FoldAsync("(e.tenant_id, e.stream_id) in (select * from unnest($2::varchar[], $3::uuid[]))", behind, failed, _ => { }, cancellation, connection);
    }

    private async Task FoldAsync(
        string which, IReadOnlyList<(string Workspace, Guid Id)>? streams, ConcurrentBag<FailedFold> failed, Action<int> count, CancellationToken cancellation, NpgsqlConnection? writeOn = null)
    {
        await using var reading = await database.OpenConnectionAsync(cancellation);
        // For this transaction alone: the connection goes back to the pool as it is.
        await using var snapshot = await reading.BeginTransactionAsync(cancellation);
        await ExecuteAsync(reading, "set local work_mem = '256MB'", cancellation);
        await using var query = new NpgsqlCommand(
            $"""
            select e.tenant_id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.user_name from {Schema}.mt_events e
            where e.type = any($1) and {which} order by e.tenant_id, e.stream_id, e.version
            """,
            reading)
        { CommandTimeout = 0 };
        query.Parameters.AddWithValue(StoredEvents.Names.ToArray());
        if (streams is not null)
        {
            query.Parameters.AddWithValue(streams.Select(s => s.Workspace).ToArray());
            query.Parameters.AddWithValue(streams.Select(s => s.Id).ToArray());
        }

        await using var rows = writeOn is null ? await RebuildRows.OpenAsync(database, cancellation) : RebuildRows.On(writeOn);
        await using (var reader = await query.ExecuteReaderAsync(cancellation))
        {
            var fold = new UseCaseFold();
            while (await reader.ReadAsync(cancellation))
            {
                var (workspace, id) = (reader.GetString(0), reader.GetGuid(1));
                if (!fold.IsOf(workspace, id))
                {
                    await EndAsync(fold, rows, failed, count, cancellation);
                    fold = new UseCaseFold { Workspace = workspace, UseCaseId = id };
                }

                if (fold.Failure is not null)
                    continue;
                try
                {
                    var happened = StoredEvents.Read(reader.GetString(3), reader.GetFieldValue<byte[]>(4));
                    if (FrameworkVersions.KeyIn(happened) is { } key)
                        fold.Frameworks[key] = await FrameworkAsync(workspace, key, cancellation);
                    fold.Add(
                        happened, reader.GetInt64(2), reader.GetFieldValue<DateTimeOffset>(5), reader.IsDBNull(6) ? null : RecordedActor.Of(reader.GetString(6)));
                }
                catch (Exception e) when (e is not (OperationCanceledException or NpgsqlException))
                {
                    fold.Failure = $"Event {reader.GetInt64(2)} ({reader.GetString(3)}): {e.Message}";
                }
            }

            await EndAsync(fold, rows, failed, count, cancellation);
        }

        await rows.CompleteAsync(cancellation);
    }

    private static async Task EndAsync(UseCaseFold fold, RebuildRows rows, ConcurrentBag<FailedFold> failed, Action<int> count, CancellationToken cancellation)
    {
        if (fold.Failure is { } reason)
            failed.Add(new FailedFold(fold.Workspace, fold.UseCaseId, reason));
        else if (fold.Snapshot is not null)
            await rows.WriteAsync(fold, cancellation);
        count(fold.Rows.Count);
    }

    private readonly ConcurrentDictionary<(string Workspace, FrameworkKey Key), Framework> _known = new();

    private async ValueTask<Framework> FrameworkAsync(string workspace, FrameworkKey key, CancellationToken cancellation)
    {
        if (_known.TryGetValue((workspace, key), out var known))
            return known;
        // Not asked for when this is made: the store makes the projections, and the portfolio's needs this.
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession(workspace);
        return _known[(workspace, key)] = await frameworks.OfAsync(session, key, cancellation);
    }
}

/// <param name="Done">Events built.</param>
/// <param name="Of">Events there are.</param>
/// <param name="Elapsed">Since it began.</param>
public sealed record RebuildProgress(long Done, long Of, TimeSpan Elapsed)
{
    public double PerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    public TimeSpan? Left => PerSecond > 0 ? TimeSpan.FromSeconds(Math.Max(0, Of - Done) / PerSecond) : null;
}

/// <summary>A use case that could not be folded: its rows stay as they were, and the others go on.</summary>
/// <param name="Workspace">The workspace's id.</param>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Reason">The event that could not be folded, and why.</param>
public sealed record FailedFold(string Workspace, Guid UseCaseId, string Reason);
