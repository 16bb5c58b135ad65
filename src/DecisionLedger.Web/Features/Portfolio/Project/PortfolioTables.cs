using DecisionLedger.Web.EventStore;
using Marten;
using Marten.Exceptions;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>What a page of events begins from.</summary>
/// <param name="Epoch">Changes whenever rows are written by anything but the projection; a page that began before is tried again.</param>
/// <param name="Built">Whether the rows have been built from all that was recorded before.</param>
/// <param name="UseCases">The rows of each use case that was asked for, those set aside left out.</param>
/// <param name="SetAside">The use cases that are set aside.</param>
public sealed record PortfolioAtHand(long Epoch, bool Built, IReadOnlyDictionary<Guid, UseCasePeriods> UseCases, IReadOnlySet<Guid> SetAside);

/// <summary>Reads what the projection needs, and carries out what its handlers want written.</summary>
public sealed class PortfolioTables(NpgsqlDataSource database, IServiceProvider services)
{
    public async Task<PortfolioAtHand> ReadAsync(string tenantId, IReadOnlyCollection<Guid> useCases, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, "", tenantId, useCases, cancellation);
    }

    public static async Task<PortfolioAtHand> ReadAsync(
        NpgsqlConnection connection, string suffix, string tenantId, IReadOnlyCollection<Guid> useCases, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select epoch, built from ledger.portfolio_epoch"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "select use_case_id from ledger.set_aside where projection = $3 and tenant_id = $1 and use_case_id = any($2)"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"""
            select use_case_id, version, valid_from, rank, due_on, kind, last_moved_at from ledger.portfolio_period{suffix}
            where tenant_id = $1 and use_case_id = any($2) and valid_to = 'infinity'
            """));
        var ids = useCases.ToArray();
        for (var i = 1; i < batch.BatchCommands.Count; i++)
        {
            batch.BatchCommands[i].Parameters.Add(new NpgsqlParameter { Value = tenantId });
            batch.BatchCommands[i].Parameters.Add(new NpgsqlParameter { Value = ids });
        }

        batch.BatchCommands[1].Parameters.Add(new NpgsqlParameter { Value = PortfolioProjection.Name });
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var (epoch, built) = (reader.GetInt64(0), reader.GetBoolean(1));
        await reader.NextResultAsync(cancellation);
        var setAside = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            setAside.Add(reader.GetGuid(0));
        await reader.NextResultAsync(cancellation);
        var stored = new Dictionary<Guid, PortfolioPeriod>();
        while (await reader.ReadAsync(cancellation))
        {
            stored.Add(reader.GetGuid(0), new PortfolioPeriod(
                reader.GetInt64(1),
                await reader.GetFieldValueAsync<DateTimeOffset>(2, cancellation),
                DateTimeOffset.MaxValue,
                new PortfolioKey(reader.GetInt16(3), await reader.GetFieldValueAsync<DateOnly>(4, cancellation), reader.GetGuid(5)),
                await reader.GetFieldValueAsync<DateTimeOffset>(6, cancellation)));
        }

        return new PortfolioAtHand(
            epoch,
            built,
            ids.Distinct().Where(id => suffix.Length > 0 || !setAside.Contains(id)).ToDictionary(id => id, id => new UseCasePeriods(tenantId, id, stored.GetValueOrDefault(id))),
            setAside);
    }

    /// <summary>
    /// Brings use cases up to a version each, from whatever version their rows are at: what was missed before is made up for. What one of them fails at
    /// is told and stops none of the others; its rows then end where it failed.
    /// </summary>
    /// <returns>Why, for each that failed.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> CatchUpAsync(
        string tenantId, IReadOnlyList<(UseCasePeriods UseCase, long Until)> wanted, string suffix, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var behind = wanted.Where(w => w.UseCase.Version < w.Until).ToList();
        var failures = new Dictionary<Guid, string>();
        if (behind.Count == 0)
            return failures;
        var entries = await EntriesAsync(tenantId, behind.Select(w => (w.UseCase.UseCaseId, w.UseCase.Version, w.Until)).ToList(), cancellation);
        var texts = await TextsAsync(tenantId, behind.Select(w => w.UseCase).ToList(), suffix, cancellation);
        foreach (var (useCase, until) in behind)
        {
            try
            {
                foreach (var entry in entries.GetValueOrDefault(useCase.UseCaseId) ?? [])
                    useCase.Add(entry, texts.GetValueOrDefault((useCase.UseCaseId, entry.Version)));
                if (useCase.Version < until)
                    failures.Add(useCase.UseCaseId, $"The history is missing event {useCase.Version + 1} of this use case.");
            }
            catch (Exception e) when (IsOfTheData(e))
            {
                failures.Add(useCase.UseCaseId, e.Message);
            }
        }

        return failures;
    }

    /// <summary>Whether it fails however often it is tried, because of what is to be written, and not because the database is away or full.</summary>
    public static bool IsOfTheData(Exception e) => e switch
    {
        PostgresException refused => refused.SqlState[..2] is "21" or "22" or "23" or "54" or "P0",
        MartenCommandException { InnerException: { } inner } => IsOfTheData(inner),
        NpgsqlException or OperationCanceledException or IOException or TimeoutException or ObjectDisposedException => false,
        _ => true,
    };

    /// <summary>The entries of several use cases, each from after one version until another, in order. The one place where the projection reads the history.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ListedEntry>>> EntriesAsync(
        string tenantId, IReadOnlyCollection<(Guid UseCase, long After, long Until)> wanted, CancellationToken cancellation)
    {
        // Asked for only now: the store itself is made with the projection that asks here.
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession(tenantId);
        var entries = await ReviewHistory.RowsAsync(session, [.. wanted.SelectMany(w => Versions(w.After, w.Until).Select(v => (w.UseCase, v)))], cancellation);
        return entries.GroupBy(e => e.UseCaseId).ToDictionary(
            g => g.Key, IReadOnlyList<ListedEntry> (g) => g.OrderBy(e => e.Version).Select(e => ListedEntry.Of(tenantId, e)).ToList());
    }

    /// <summary>What the handlers want written for these use cases.</summary>
    public async Task<PortfolioBatch> WorkOutAsync(IReadOnlyList<UseCasePeriods> useCases, CancellationToken cancellation)
    {
        var batch = new PortfolioBatch();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Publish(new PortfolioPageRecorded(batch, useCases), cancellation);
        return batch;
    }

    /// <summary>
    /// Waits for a rebuild or retry that is at work, and fails where anything but this page has changed the rows that it was worked out from. A procedure,
    /// because the daemon does not notice the failure of a statement that comes after others with results.
    /// </summary>
    public static void AssertUnchanged(IDocumentOperations operations, long epoch, IReadOnlyList<(Guid UseCase, long Version)> read)
    {
        ArgumentNullException.ThrowIfNull(operations);
        operations.QueueSqlCommand(
            "call ledger.portfolio_unchanged(?, ?, ?, ?)", operations.TenantId, epoch, read.Select(r => r.UseCase).ToArray(), read.Select(r => r.Version).ToArray());
    }

    /// <param name="transaction">Where to carry it out.</param>
    /// <param name="batch">What.</param>
    /// <param name="suffix">That of the tables to write to.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task ExecuteAsync(NpgsqlTransaction transaction, PortfolioBatch batch, string suffix, CancellationToken cancellation)
    {
        await using var commands = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var (sql, parameters) in batch.Statements)
        {
            var command = new NpgsqlBatchCommand(Numbered(sql, suffix));
            foreach (var parameter in parameters)
                command.Parameters.Add(new NpgsqlParameter { Value = parameter });
            commands.BatchCommands.Add(command);
        }

        await commands.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Puts a use case aside, or says anew why it is.</summary>
    public static void SetAside(PortfolioBatch batch, string tenantId, Guid useCase, long version, string reason)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Add(
            """
            insert into ledger.set_aside (projection, tenant_id, use_case_id, version, sequence, reason, at)
            select ?, ?, ?, ?, coalesce((select seq_id from ledger.mt_events where tenant_id = ? and stream_id = ? and version = ?), 0), ?, now()
            on conflict (projection, tenant_id, use_case_id) do update set version = excluded.version, sequence = excluded.sequence, reason = excluded.reason, at = excluded.at
            """,
            PortfolioProjection.Name,
            tenantId,
            useCase,
            version,
            tenantId,
            useCase,
            version,
            reason.Length <= MostOfReason ? reason : reason[..MostOfReason]);
    }

    private const int MostOfReason = 2_000;

    private async Task<Dictionary<(Guid UseCase, long Version), TextChange>> TextsAsync(
        string tenantId, IReadOnlyList<UseCasePeriods> useCases, string suffix, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"""
            select e.stream_id, e.version, {TextChange.Columns}
            from unnest($2::uuid[], $3::bigint[]) as u (id, after) join ledger.mt_events e on e.tenant_id = $1 and e.stream_id = u.id and e.version > u.after
            where e.type = any($4)
            """));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"""
            select use_case_id, valid_from, logged_at, title, requirement, owner_id, tags from ledger.portfolio_text{suffix}
            where tenant_id = $1 and use_case_id = any($2) and valid_to = 'infinity'
            """));
        var ids = useCases.Select(u => u.UseCaseId).ToArray();
        foreach (var command in batch.BatchCommands)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = tenantId });
            command.Parameters.Add(new NpgsqlParameter { Value = ids });
        }

        batch.BatchCommands[0].Parameters.Add(new NpgsqlParameter { Value = useCases.Select(u => u.Version).ToArray() });
        batch.BatchCommands[0].Parameters.Add(new NpgsqlParameter { Value = TextChange.Types });
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var changes = new Dictionary<(Guid, long), TextChange>();
        while (await reader.ReadAsync(cancellation))
            changes.Add((reader.GetGuid(0), reader.GetInt64(1)), TextChange.Read(reader, 2));
        await reader.NextResultAsync(cancellation);
        var known = useCases.ToDictionary(u => u.UseCaseId);
        while (await reader.ReadAsync(cancellation))
        {
            known[reader.GetGuid(0)].Knows(new PortfolioText(
                await reader.GetFieldValueAsync<DateTimeOffset>(1, cancellation),
                DateTimeOffset.MaxValue,
                await reader.GetFieldValueAsync<DateTimeOffset>(2, cancellation),
                reader.GetString(3),
                reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetGuid(5),
                await reader.GetFieldValueAsync<string[]>(6, cancellation)));
        }

        return changes;
    }

    private static IEnumerable<long> Versions(long after, long until)
    {
        for (var version = after + 1; version <= until; version++)
            yield return version;
    }

    /// <summary>Parameters as PostgreSQL counts them, and the suffix on every table that is rebuilt.</summary>
    private static string Numbered(string sql, string suffix)
    {
        var parts = sql.Split('?');
        var numbered = parts[0];
        for (var i = 1; i < parts.Length; i++)
            numbered += $"${i}{parts[i]}";
        if (suffix.Length > 0)
            foreach (var table in PortfolioSchema.Rebuilt)
                numbered = numbered.Replace($"ledger.{table} ", $"ledger.{table}{suffix} ", StringComparison.Ordinal);
        return numbered;
    }
}
