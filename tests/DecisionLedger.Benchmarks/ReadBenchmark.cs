using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Ledger;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>What a person waits for. The floor reads the same rows by Npgsql, by their keys, and does not even parse them.</summary>
public static class ReadBenchmark
{
    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var first = await ledger.Send(new BrowsePortfolio { Today = today });
        var ids = first.Rows.Select(r => r.Id).ToArray();

        var rows = await Report.MeasureAsync(40, _ => ReadAsync(database, "select data::text from ledger.mt_doc_portfoliorow where id = any($1)", ids));
        Report.Compare("Portfolio, first page and all counts", await Browse(new BrowsePortfolio { Today = today }), rows);
        Report.Compare("Portfolio, search of two words", await Browse(new BrowsePortfolio { Today = today, Search = "kyoto claims" }), rows);
        Report.Compare("Portfolio, drifted only", await Browse(new BrowsePortfolio { Today = today, State = UseCaseState.Drifted }), rows);
        Report.Compare("Portfolio as of 200 days ago", await Browse(new BrowsePortfolio { Today = today, AsOf = DateTimeOffset.UtcNow.AddDays(-200) }, 10), rows);

        var one = await Report.MeasureAsync(100, i => ReadAsync(database, "select data::text from ledger.mt_doc_currentrecommendation where id = any($1)", [ids[i % ids.Length]]));
        Report.Compare("Use case", await Report.MeasureAsync(100, i => ledger.Send(new GetUseCase(ids[i % ids.Length], Moment.Now))), one);
        var history = await Report.MeasureAsync(100, i => ReadAsync(
            database, "select data::text from ledger.mt_doc_reviewhistoryentry where tenant_id = 'benchmarks' and use_case_id = any($1) order by version", [ids[i % ids.Length]]));
        Report.Compare("Its whole history", await Report.MeasureAsync(100, i => ledger.Send(new GetHistory(ids[i % ids.Length]))), history);

        Task<(double, double)> Browse(BrowsePortfolio request, int calls = 40) => Report.MeasureAsync(calls, _ => ledger.Send(request));
    }

    public static async Task ReadAsync(NpgsqlDataSource database, string sql, Guid[] ids)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = ids });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            reader.GetString(0);
    }
}
