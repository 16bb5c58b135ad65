using System.Data;
using System.Diagnostics;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Live;
using Npgsql;
using NpgsqlTypes;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <param name="UseCases">How many use cases it has rows of.</param>
/// <param name="Events">How many events these come from.</param>
/// <param name="SetAside">Those that could not be built to their last event, with the reasons.</param>
public sealed record PortfolioRebuilt(int UseCases, long Events, IReadOnlyList<SetAsideUseCase> SetAside);

/// <summary>
/// Builds the portfolio's tables anew beside those that are read, and swaps them in by their names in one short transaction: until then everybody reads
/// the old ones, commands go on, and so does the projection, on whichever node it runs.
/// </summary>
public sealed class PortfolioRebuild(NpgsqlDataSource database, PortfolioTables tables, UseCaseRebuild useCases)
{
    private static readonly string New = TableSwap.NewNameOf("");
    private const long OneAtATime = 0x6C_65_64_67_65_72;
    private const int ReportEvery = 20_000;

    // What the projection does meanwhile is caught up with outside the last transaction, until so little is left.
    private const int FewEvents = 500;

    private volatile bool _built;

    /// <summary>Builds the tables where they never were: after an upgrade from a version that kept the portfolio otherwise.</summary>
    public async Task EnsureBuiltAsync(CancellationToken cancellation)
    {
        if (_built)
            return;
        // It is built from their history.
        await useCases.EnsureBuiltAsync(_ => { }, cancellation);
        await using var connection = await LockedAsync(cancellation);
        try
        {
            await BuildAsync(connection, cancellation);
        }
        finally
        {
            await UnlockAsync(connection);
        }
    }

    private async Task BuildAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // Where nothing was ever projected, the projection itself begins at the first event.
        const string Begin =
            """
            update ledger.portfolio_epoch set built = true where not built
                and not exists (select 1 from ledger.mt_event_progression where name = $1) and not exists (select 1 from ledger.mt_events)
            """;
        await using (var command = new NpgsqlCommand(Begin, connection))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = PortfolioProjection.Shard });
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await using (var command = new NpgsqlCommand("select built from ledger.portfolio_epoch", connection))
        {
            if (await command.ExecuteScalarAsync(cancellation) is not true)
                await RunAsync(connection, _ => { }, cancellation);
        }

        _built = true;
    }

    public async Task<PortfolioRebuilt> RunAsync(Action<RebuildProgress> report, CancellationToken cancellation)
    {
        await using var connection = await LockedAsync(cancellation);
        try
        {
            return await RunAsync(connection, report, cancellation);
        }
        finally
        {
            // The connection goes back to the pool as it is.
            await UnlockAsync(connection);
        }
    }

    private async Task<PortfolioRebuilt> RunAsync(NpgsqlConnection connection, Action<RebuildProgress> report, CancellationToken cancellation)
    {
        // Every event until here is in the history that is read below; what comes later is caught up with.
        var floor = await ProgressAsync(connection, cancellation);
        var build = new PortfolioBuild();
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            // Filled in the transaction that makes them, they can be written as what is visible to all: no page has to be gone over again.
            await TableSwap.CreateAsync(connection, PortfolioSchema.Rebuilt, cancellation);
            // One moment for periods and texts: a use case that is logged between two reads would have the one and lack the other.
            await using var reading = await database.OpenConnectionAsync(cancellation);
            await using var moment = await reading.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await CopyPeriodsAsync(connection, reading, build, report, cancellation);
            await CopyTextsAsync(connection, reading, build, cancellation);
            await CopyCountsAsync(connection, build, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await IndexAsync(cancellation);
        for (var progress = await ProgressAsync(connection, cancellation); progress - floor > FewEvents; progress = await ProgressAsync(connection, cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await CatchUpAsync(transaction, build, floor, progress, cancellation);
            await transaction.CommitAsync(cancellation);
            floor = progress;
        }

        await SwapAsync(connection, build, floor, cancellation);
        return new PortfolioRebuilt(build.UseCases, build.Events, build.SetAside);
    }

    private static async Task CopyPeriodsAsync(NpgsqlConnection connection, NpgsqlConnection reading, PortfolioBuild build, Action<RebuildProgress> report, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await PortfolioSource.CountAsync(reading, cancellation);
        await build.ReadTextVersionsAsync(reading, cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy ledger.portfolio_period{New} (tenant_id, use_case_id, version, valid_from, valid_to, rank, due_on, kind, last_moved_at) from stdin (format binary, freeze)", cancellation);
        UseCasePeriods? useCase = null;
        await foreach (var entry in PortfolioSource.AllAsync(reading, cancellation))
        {
            if (useCase is null || useCase.UseCaseId != entry.UseCaseId || useCase.TenantId != entry.TenantId)
            {
                await WriteAsync(copy, useCase, build, cancellation);
                useCase = build.Begin(entry);
            }

            build.Add(useCase, entry);
            if (build.Events % ReportEvery == 0)
                report(new RebuildProgress(build.Events, all, Stopwatch.GetElapsedTime(start)));
        }

        await WriteAsync(copy, useCase, build, cancellation);
        await copy.CompleteAsync(cancellation);
        report(new RebuildProgress(build.Events, Math.Max(all, build.Events), Stopwatch.GetElapsedTime(start)));
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, UseCasePeriods? useCase, PortfolioBuild build, CancellationToken cancellation)
    {
        if (useCase is null)
            return;
        build.End(useCase);
        foreach (var period in useCase.Periods)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(useCase.TenantId, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(useCase.UseCaseId, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(period.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(period.From, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(period.To, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(period.Key.Rank, NpgsqlDbType.Smallint, cancellation);
            await copy.WriteAsync(period.Key.DueOn, NpgsqlDbType.Date, cancellation);
            await copy.WriteAsync(period.Key.Kind, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(period.LastMovedAt, NpgsqlDbType.TimestampTz, cancellation);
        }
    }

    private static async Task CopyTextsAsync(NpgsqlConnection connection, NpgsqlConnection reading, PortfolioBuild build, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy ledger.portfolio_text{New} (tenant_id, use_case_id, valid_from, valid_to, logged_at, {PortfolioText.Columns}) from stdin (format binary, freeze)", cancellation);
        await foreach (var (tenantId, useCaseId, text) in build.TextsAsync(reading, cancellation))
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(tenantId, NpgsqlDbType.Varchar, cancellation);
            await copy.WriteAsync(useCaseId, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(text.From, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(text.To, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(text.LoggedAt, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(text.Title, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(text.TitleKey, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(text.Requirement, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(text.Search, NpgsqlDbType.Text, cancellation);
            if (text.OwnerId is { } owner)
                await copy.WriteAsync(owner, NpgsqlDbType.Uuid, cancellation);
            else
                await copy.WriteNullAsync(cancellation);
            await copy.WriteAsync(text.Tags.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(text.TagKeys, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task CopyCountsAsync(NpgsqlConnection connection, PortfolioBuild build, CancellationToken cancellation)
    {
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy ledger.portfolio_day{New} (tenant_id, day, rank, due_on, kind, change) from stdin (format binary, freeze)", cancellation))
        {
            foreach (var ((tenantId, day, key), change) in build.Days.Where(d => d.Value != 0))
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(tenantId, NpgsqlDbType.Varchar, cancellation);
                await copy.WriteAsync(day, NpgsqlDbType.Date, cancellation);
                await KeyAsync(copy, key);
                await copy.WriteAsync(change, NpgsqlDbType.Integer, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy ledger.portfolio_count{New} (tenant_id, rank, due_on, kind, use_cases) from stdin (format binary, freeze)", cancellation))
        {
            var totals = build.Days.GroupBy(d => (d.Key.TenantId, d.Key.Key)).Select(g => (g.Key, Count: g.Sum(d => d.Value)));
            foreach (var ((tenantId, key), count) in totals.Where(t => t.Count != 0))
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(tenantId, NpgsqlDbType.Varchar, cancellation);
                await KeyAsync(copy, key);
                await copy.WriteAsync(count, NpgsqlDbType.Integer, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        async Task KeyAsync(NpgsqlBinaryImporter copy, PortfolioKey key)
        {
            await copy.WriteAsync(key.Rank, NpgsqlDbType.Smallint, cancellation);
            await copy.WriteAsync(key.DueOn, NpgsqlDbType.Date, cancellation);
            await copy.WriteAsync(key.Kind, NpgsqlDbType.Uuid, cancellation);
        }
    }

    /// <summary>Makes the indexes on two connections at once, the larger table's and all others.</summary>
    private async Task IndexAsync(CancellationToken cancellation)
    {
        const string Larger = "portfolio_period";
        await Task.WhenAll(PortfolioSchema.Indexes(New).GroupBy(sql => sql.Contains(Larger, StringComparison.Ordinal)).Select(async statements =>
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await ExecuteAsync(connection, null, "set maintenance_work_mem = '128MB'", cancellation);
            foreach (var sql in statements)
                await ExecuteAsync(connection, null, sql, cancellation);
            foreach (var table in PortfolioSchema.Rebuilt.Where(t => statements.Key == (t == Larger)))
                await ExecuteAsync(connection, null, $"analyze ledger.{table}{New}", cancellation);
            await ExecuteAsync(connection, null, "reset maintenance_work_mem", cancellation);
        }));
    }

    private async Task CatchUpAsync(NpgsqlTransaction transaction, PortfolioBuild build, long after, long until, CancellationToken cancellation)
    {
        var connection = transaction.Connection!;
        var touched = new List<(string TenantId, Guid UseCase, long Version)>();
        await using (var command = new NpgsqlCommand(
            "select tenant_id, stream_id, max(version) from ledger.mt_events where seq_id > $1 and seq_id <= $2 and type = any($3) group by 1, 2", connection, transaction))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = after });
            command.Parameters.Add(new NpgsqlParameter { Value = until });
            command.Parameters.Add(new NpgsqlParameter { Value = StoredEvents.Names.ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                touched.Add((reader.GetString(0), reader.GetGuid(1), reader.GetInt64(2)));
        }

        foreach (var tenant in touched.Where(t => !build.IsSetAside(t.TenantId, t.UseCase)).GroupBy(t => t.TenantId))
        {
            var versions = tenant.ToDictionary(t => t.UseCase, t => t.Version);
            var hand = await PortfolioTables.ReadAsync(connection, New, tenant.Key, versions.Keys, cancellation);
            var wanted = hand.UseCases.Values.Select(u => (UseCase: u, Until: versions[u.UseCaseId])).ToList();
            var failures = await tables.CatchUpAsync(tenant.Key, wanted, New, cancellation);
            foreach (var (useCase, reason) in failures)
                build.Fail(tenant.Key, useCase, versions[useCase], reason);
            var written = wanted.Select(w => w.UseCase).Where(u => u.Periods.Count > 0 && !failures.ContainsKey(u.UseCaseId)).ToList();
            await PortfolioTables.ExecuteAsync(transaction, await tables.WorkOutAsync(written, cancellation), New, cancellation);
        }
    }

    private async Task SwapAsync(NpgsqlConnection connection, PortfolioBuild build, long floor, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Readers begin at this table too, so none holds one of the others while it waits for the next.
        // From here on the projection waits before it writes; a page that it had begun on the old rows is then tried again.
        await ExecuteAsync(connection, transaction, "lock table ledger.portfolio_epoch in exclusive mode", cancellation);
        await CatchUpAsync(transaction, build, floor, await ProgressAsync(connection, cancellation), cancellation);
        var aside = new PortfolioBatch();
        aside.Add("delete from ledger.set_aside where projection = ?", PortfolioProjection.Name);
        foreach (var kinds in build.Kinds.Chunk(500))
        {
            aside.Add(
                "insert into ledger.portfolio_kind select * from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[]) on conflict do nothing",
                kinds.Select(k => k.Id).ToArray(),
                kinds.Select(k => k.TargetKey).ToArray(),
                kinds.Select(k => k.FrameworkId).ToArray(),
                kinds.Select(k => k.FrameworkVersion).ToArray());
        }

        foreach (var one in build.SetAside)
            PortfolioTables.SetAside(aside, one.TenantId, one.UseCaseId, one.Version, one.Reason);
        await PortfolioTables.ExecuteAsync(transaction, aside, "", cancellation);
        await ExecuteAsync(connection, transaction, "lock table ledger.portfolio_epoch in access exclusive mode", cancellation);
        await TableSwap.SwapAsync(connection, PortfolioSchema.Rebuilt, cancellation);
        await ExecuteAsync(connection, transaction, $"update ledger.portfolio_epoch set epoch = epoch + 1, built = true; {DropOld}", cancellation);
        foreach (var tenantId in build.Tenants)
        {
            await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection, transaction);
            notify.Parameters.Add(new NpgsqlParameter { Value = LedgerNotifications.Channel });
            notify.Parameters.Add(new NpgsqlParameter { Value = CommitNotices.NoticeOf(tenantId, null) });
            await notify.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    // What the portfolio was kept in before it had periods.
    private const string DropOld =
        """
        drop table if exists ledger.mt_doc_portfoliorow, ledger.mt_doc_portfolioday cascade;
        do $old$ declare old record; begin
            for old in select oid::regprocedure as name from pg_proc where pronamespace = 'ledger'::regnamespace and proname ~ '^mt_.*_portfolio(row|day)$' loop
                execute format('drop function %s', old.name);
            end loop;
        end $old$
        """;

    private static async Task<long> ProgressAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(last_seq_id), 0) from ledger.mt_event_progression where name = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = PortfolioProjection.Shard });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<NpgsqlConnection> LockedAsync(CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, null, $"select pg_advisory_lock({OneAtATime})", cancellation);
        return connection;
    }

    private static Task UnlockAsync(NpgsqlConnection connection) =>
        ExecuteAsync(connection, null, $"select pg_advisory_unlock({OneAtATime})", CancellationToken.None);

    private static async Task ExecuteAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
