using DecisionLedger.Web.Tests.Infrastructure;
using Npgsql;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>What reading must not do.</summary>
public sealed class ReadingTests
{
    [PostgresFact]
    public async Task Reading_changes_nothing_in_the_database_not_even_its_schema()
    {
        var ledger = new ApiLedger();
        await ledger.InitializeAsync();
        try
        {
            var useCase = await ledger.Editor.Log();
            (await ledger.Editor.Post("/api/v1/frameworks/customise-llm/draft", "{}")).Is(200);
            var before = await Tables(ledger);
            var reads = (await ledger.Anonymous.Get("/openapi/v1.json")).Is(200)["paths"]!.AsObject().Where(path => path.Value!.AsObject().ContainsKey("get")).Select(path => path.Key).ToList();
            Assert.True(reads.Count >= 10);

            foreach (var read in reads)
            {
                var path = read.Replace("{id}", useCase.Split('/')[^1], StringComparison.Ordinal)
                    .Replace("{framework}", "customise-llm", StringComparison.Ordinal).Replace("{version}", "1", StringComparison.Ordinal);
                (await ledger.Viewer.Get(path.EndsWith("/diff", StringComparison.Ordinal) ? $"{path}?from=1" : path)).Is(200);
            }

            Assert.Equal(before, await Tables(ledger));
        }
        finally
        {
            await ledger.DisposeAsync();
        }
    }

    private static async Task<List<string>> Tables(ApiLedger ledger)
    {
        await using var database = ledger.App.Store.Storage.Database.CreateConnection();
        await database.OpenAsync();
        await using var command = new NpgsqlCommand("select table_schema || '.' || table_name from information_schema.tables order by 1", database);
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
