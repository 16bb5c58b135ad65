using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Project;
using Npgsql;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>The read models as they are stored, to compare what was there with what a rebuild gives.</summary>
public static class ReadModels
{
    private static readonly string[] Documents = [nameof(FrameworkStream)];

    private static readonly string[] Tables =
    [
        "portfolio_period join ledger.portfolio_kind using (kind)",
        "portfolio_text",
        "portfolio_day join ledger.portfolio_kind using (kind) where change <> 0",
        "portfolio_count join ledger.portfolio_kind using (kind) where use_cases <> 0",
    ];

    public static async Task<IReadOnlyList<string>> DumpAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var all = new List<string>();
        foreach (var document in Documents)
            await ReadAsync(database, document, $"select tenant_id || ' ' || id || ' ' || data::text from ledger.mt_doc_{document.ToLowerInvariant()} order by 1", all);
        foreach (var table in UseCaseTables.All)
            await ReadAsync(database, table, $"select to_jsonb(r)::text from ledger.{table} r order by 1", all);
        all.AddRange(await PortfolioAsync(connectionString));
        return all;
    }

    public static async Task<IReadOnlyList<string>> PortfolioAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var all = new List<string>();
        foreach (var table in Tables)
            await ReadAsync(database, table.Split(' ')[0], $"select to_jsonb(r)::text from (select * from ledger.{table}) r order by 1", all);
        return all;
    }

    /// <summary>Waits until what is projected behind the events has caught up with them.</summary>
    public static async Task CaughtUpAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        for (var tries = 0; tries < 300; tries++)
        {
            await using var command = database.CreateCommand(
                $"""
                select coalesce((select max(last_seq_id) from ledger.mt_event_progression where name = '{PortfolioProjection.Shard}'), 0)
                    >= coalesce((select max(seq_id) from ledger.mt_events), 0)
                """);
            if (await command.ExecuteScalarAsync() is true)
                return;
            await Task.Delay(200);
        }

        throw new TimeoutException("The portfolio did not catch up with the events in a minute.");
    }

    private static async Task ReadAsync(NpgsqlDataSource database, string name, string sql, List<string> all)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            all.Add($"{name} {reader.GetString(0)}");
    }
}
