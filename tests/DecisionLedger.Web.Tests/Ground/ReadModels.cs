using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Ledger;
using Npgsql;

namespace DecisionLedger.Web.Tests.Ground;

/// <summary>The read models as they are stored, to compare what was there with what a rebuild gives.</summary>
public static class ReadModels
{
    private static readonly string[] Documents =
        [nameof(PortfolioRow), nameof(PortfolioDay), nameof(FrameworkStream)];

    public static async Task<IReadOnlyList<string>> DumpAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var all = new List<string>();
        foreach (var document in Documents)
        {
            await using var command = database.CreateCommand(
                $"select tenant_id || ' ' || id || ' ' || data::text from ledger.mt_doc_{document.ToLowerInvariant()} order by 1");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                all.Add($"{document} {reader.GetString(0)}");
        }

        foreach (var table in UseCaseTables.All)
        {
            await using var command = database.CreateCommand($"select to_jsonb(t)::text from ledger.{table} t order by 1");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                all.Add($"{table} {reader.GetString(0)}");
        }

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
                select coalesce((select max(last_seq_id) from ledger.mt_event_progression where name like '{PortfolioProjection.Name}%'), 0)
                    >= coalesce((select max(seq_id) from ledger.mt_events), 0)
                """);
            if (await command.ExecuteScalarAsync() is true)
                return;
            await Task.Delay(200);
        }

        throw new TimeoutException("The portfolio did not catch up with the events in a minute.");
    }
}
