using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>A use case that the portfolio shows as it was before an event that could not be applied.</summary>
/// <param name="TenantId">The workspace.</param>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">The event.</param>
/// <param name="Reason">Why it could not be applied, as the program or the database said it.</param>
/// <param name="At">When it was set aside; null while that is not stored yet.</param>
public sealed record SetAsideUseCase(string TenantId, Guid UseCaseId, long Version, string Reason, DateTimeOffset? At);

/// <param name="Applied">How many are up to date now.</param>
/// <param name="SetAside">Those that failed again.</param>
public sealed record PortfolioRetried(int Applied, IReadOnlyList<SetAsideUseCase> SetAside);

/// <summary>Lists what the portfolio has set aside, and tries it again. Events are never lost: a use case is brought up from where its rows ended.</summary>
public sealed class PortfolioSetAside(NpgsqlDataSource database, PortfolioTables tables)
{
    /// <param name="tenantId">A workspace; null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<SetAsideUseCase>> ListAsync(string? tenantId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select tenant_id, use_case_id, version, reason, at from ledger.set_aside where projection = $1 and ($2::text is null or tenant_id = $2) order by at, use_case_id");
        command.Parameters.Add(new NpgsqlParameter { Value = PortfolioProjection.Name });
        command.Parameters.Add(new NpgsqlParameter { Value = tenantId ?? (object)DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var all = new List<SetAsideUseCase>();
        while (await reader.ReadAsync(cancellation))
        {
            all.Add(new SetAsideUseCase(
                reader.GetString(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3), await reader.GetFieldValueAsync<DateTimeOffset>(4, cancellation)));
        }

        return all;
    }

    /// <param name="tenantId">A workspace; null for all.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<PortfolioRetried> RetryAsync(string? tenantId, CancellationToken cancellation)
    {
        var applied = 0;
        foreach (var one in await ListAsync(tenantId, cancellation))
        {
            if (await TryAsync(one, cancellation) is not { } reason)
                applied++;
            else
                await RecordAsync(one with { Reason = reason }, cancellation);
        }

        return new PortfolioRetried(applied, await ListAsync(tenantId, cancellation));
    }

    /// <returns>Why it failed; null where it is applied.</returns>
    private async Task<string?> TryAsync(SetAsideUseCase one, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            // A page that the projection has begun meanwhile passed this use case over, and is tried again.
            await using (var release = new NpgsqlCommand("update ledger.portfolio_epoch set epoch = epoch + 1", connection, transaction))
                await release.ExecuteNonQueryAsync(cancellation);
            var aside = new PortfolioBatch();
            aside.Add("delete from ledger.set_aside where projection = ? and tenant_id = ? and use_case_id = ?", PortfolioProjection.Name, one.TenantId, one.UseCaseId);
            await PortfolioTables.ExecuteAsync(transaction, aside, "", cancellation);

            var hand = await PortfolioTables.ReadAsync(connection, "", one.TenantId, [one.UseCaseId], cancellation);
            var useCase = hand.UseCases[one.UseCaseId];
            var failures = await tables.CatchUpAsync(one.TenantId, [(useCase, await LastAsync(transaction, one, cancellation))], "", cancellation);
            if (failures.TryGetValue(one.UseCaseId, out var reason))
                return reason;
            if (useCase.Periods.Count > 0)
                await PortfolioTables.ExecuteAsync(transaction, await tables.WorkOutAsync([useCase], cancellation), "", cancellation);
            await transaction.CommitAsync(cancellation);
            return null;
        }
        catch (Exception e) when (PortfolioTables.IsOfTheData(e))
        {
            return e is PostgresException refused ? refused.MessageText : e.Message;
        }
    }

    private static async Task<long> LastAsync(NpgsqlTransaction transaction, SetAsideUseCase one, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(max(version), 0) from ledger.mt_events where tenant_id = $1 and stream_id = $2", transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter { Value = one.TenantId });
        command.Parameters.Add(new NpgsqlParameter { Value = one.UseCaseId });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task RecordAsync(SetAsideUseCase one, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var batch = new PortfolioBatch();
        PortfolioTables.SetAside(batch, one.TenantId, one.UseCaseId, one.Version, one.Reason);
        await PortfolioTables.ExecuteAsync(transaction, batch, "", cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
