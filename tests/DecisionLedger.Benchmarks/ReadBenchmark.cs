using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Activity;
using DecisionLedger.Web.Features.Inbox;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;
using Npgsql;

namespace DecisionLedger.Benchmarks;

/// <summary>What a person waits for. The floor reads the same rows by Npgsql, by their keys, and does not even parse them.</summary>
public static class ReadBenchmark
{
    public static async Task RunAsync(BenchmarkLedger ledger, string connectionString, int useCases)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var ids = await PortfolioAsync(ledger, database, large: useCases >= 100_000);

        var one = await Report.MeasureAsync(100, i => ReadAsync(database, "select data::text from ledger.use_case_current where use_case_id = any($1)", [ids[i % ids.Length]]));
        Report.Compare("Use case", await Report.MeasureAsync(100, i => ledger.Send(new GetUseCase(ids[i % ids.Length], PointInTime.Now))), one);
        var history = await Report.MeasureAsync(100, i => ReadAsync(
            database, "select to_jsonb(h)::text from ledger.review_history h where tenant_id = 'benchmarks' and use_case_id = any($1) order by version", [ids[i % ids.Length]]));
        Report.Compare("Its whole history", await Report.MeasureAsync(100, i => ledger.Send(new GetHistory(ids[i % ids.Length]))), history);
    }

    /// <summary>The portfolio's reads. The floor reads the rows and texts of the same fifty use cases by their keys.</summary>
    private static async Task<Guid[]> PortfolioAsync(BenchmarkLedger ledger, NpgsqlDataSource database, bool large)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var (now, past) = large ? (60, 300) : (15, 100);
        var then = DateTimeOffset.UtcNow.AddDays(-200);
        var first = await ledger.Send(new BrowsePortfolio { Today = today });
        var ids = first.Rows.Select(r => r.Id).ToArray();
        var floor = await Report.MeasureAsync(40, _ => ReadAsync(
            database,
            """
            select row_to_json(r)::text from ledger.portfolio_period p join ledger.portfolio_text r using (tenant_id, use_case_id)
            where p.tenant_id = 'benchmarks' and p.use_case_id = any($1) and p.valid_to = 'infinity' and r.valid_to = 'infinity'
            """,
            ids));

        await Browse("first page and counts", new BrowsePortfolio { Today = today }, now);
        await Browse("second page", new BrowsePortfolio { Today = today, After = first.Next }, now);
        await Browse("search of two words", new BrowsePortfolio { Today = today, Search = "kyoto claims" }, now);
        await Browse("search of a word and a short one", new BrowsePortfolio { Today = today, Search = "kyoto 99" }, now);
        await Browse("one state", new BrowsePortfolio { Today = today, State = UseCaseState.Drifted }, now);
        await Browse("one target", new BrowsePortfolio { Today = today, Target = "rag+fineTuning" }, now);
        await Browse("by title", new BrowsePortfolio { Today = today, Sort = PortfolioSort.Title }, now);
        await Browse("one tag", new BrowsePortfolio { Today = today, Tag = "Tag 7" }, now);
        await Browse("one tag and two words", new BrowsePortfolio { Today = today, Tag = "Tag 7", Search = "kyoto claims" }, now);
        // All of them: the most that an owner can have.
        await Browse("one owner of everything", new BrowsePortfolio { Today = today, Mine = true }, past);
        await Browse("as of 200 days ago", new BrowsePortfolio { Today = today, AsOf = then }, past);
        await Browse("as of 200 days ago, search of two words", new BrowsePortfolio { Today = today, AsOf = then, Search = "kyoto claims" }, past);
        await Browse("as of 200 days ago, one state", new BrowsePortfolio { Today = today, AsOf = then, State = UseCaseState.Drifted }, past);
        await Browse("as of 200 days ago, by title", new BrowsePortfolio { Today = today, AsOf = then, Sort = PortfolioSort.Title }, past);
        await Ask("Inbox, first page and counts", () => ledger.Send(new ListInbox { Today = today }), now);
        await Ask("Activity, first page", () => ledger.Send(new ListActivity()), now);
        await Ask("Activity, decisions with one tag", () => ledger.Send(new ListActivity { Kind = "decision", Tag = "Tag 7" }), past);
        return ids;

        async Task Ask<T>(string what, Func<Task<T>> ask, int goal)
        {
            var (p50, p95) = await Report.MeasureAsync(40, _ => ask());
            Report.Figure(what, Milliseconds(p50, p95), Milliseconds(floor.P50, floor.P95), string.Create(CultureInfo.InvariantCulture, $"{p50 / floor.P50:0.0}"), $"p95 < {goal} ms", p95 < goal);
        }

        async Task Browse(string what, BrowsePortfolio request, int goal)
        {
            var (p50, p95) = await Report.MeasureAsync(40, _ => ledger.Send(request));
            Report.Figure(
                $"Portfolio, {what}",
                Milliseconds(p50, p95),
                Milliseconds(floor.P50, floor.P95),
                string.Create(CultureInfo.InvariantCulture, $"{p50 / floor.P50:0.0}"),
                $"p95 < {goal} ms",
                p95 < goal);
        }
    }

    private static string Milliseconds(double p50, double p95) => string.Create(CultureInfo.InvariantCulture, $"p50 {p50:0.0} ms, p95 {p95:0.0} ms");

    public static async Task ReadAsync(NpgsqlDataSource database, string sql, Guid[] ids)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = ids });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            reader.GetString(0);
    }
}
