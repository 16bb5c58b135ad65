using System.IO.Compression;
using System.Text.Json.Nodes;
using DecisionLedger.Web.Tests.Api;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace DecisionLedger.Web.Tests.Upgrade;

/// <summary>
/// A database of version 1 of the tables, with what its API answered on that day, opens after <c>migrate</c>. Recommendations, histories and the list
/// answer as they did; how the read models are stored is free to change.
/// </summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private readonly JsonNode _before = JsonNode.Parse(Unpacked("version-1.answers.json.gz"))!;
    private string _database = "";

    private LedgerApp? App { get; set; }

    public async Task InitializeAsync()
    {
        if (PostgresServer.WhyNone is not null)
            return;
        _database = await PostgresServer.CreateEmptyDatabaseAsync();
        await using (var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database) { Pooling = false }))
        await using (var restore = source.CreateCommand(Unpacked("version-1.sql.gz")))
            await restore.ExecuteNonQueryAsync();
        var (exitCode, output) = await RunningProgram.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__Ledger"] = _database }, "migrate");
        Assert.True(exitCode == 0, $"migrate ended with {exitCode}: {output}");
        // The day of the dump: whether a review is due follows the calendar.
        App = new LedgerApp { Clock = new FakeTimeProvider(DateTimeOffset.Parse((string)_before["madeAt"]!, null).AddMinutes(1)) };
        await App.StartOnAsync(_database);
    }

    public async Task DisposeAsync()
    {
        if (App is not null)
            await App.StopAndDropAsync();
    }

    [PostgresFact]
    public async Task A_database_of_version_1_answers_as_it_did()
    {
        foreach (var (caller, before) in Workspaces())
        {
            foreach (var useCase in before["useCases"]!.AsArray())
            {
                var path = $"/api/v1/use-cases/{(string)useCase!["id"]!}";
                AssertSame(useCase["useCase"]!, (await caller.Get(path)).Is(200).Json, path);
                AssertSame(useCase["recommendation"]!, (await caller.Get($"{path}/recommendation")).Is(200).Json, $"{path}/recommendation");
                AssertSame(useCase["history"]!["items"]!, (await caller.Get($"{path}/history?limit=200")).Is(200)["items"]!, $"{path}/history");
            }

            AssertSame(before["members"]!, (await caller.Get("/api/v1/members")).Is(200).Json, "members");
            AssertSame(before["frameworks"]!, (await caller.Get("/api/v1/frameworks")).Is(200).Json, "frameworks");
        }
    }

    [PostgresFact]
    public async Task The_portfolio_of_version_1_is_there()
    {
        foreach (var (caller, before) in Workspaces())
        {
            var now = await PortfolioOf(caller, (int)before["portfolio"]!["total"]!);
            AssertSame(before["portfolio"]!["byState"]!, now["byState"]!, "byState");
            AssertSame(before["portfolio"]!["byTarget"]!, now["byTarget"]!, "byTarget");
            AssertSame(ById(before["portfolio"]!), ById(now), "portfolio");
            AssertSame(ById(before["list"]!), ById((await caller.Get("/api/v1/use-cases?limit=200")).Is(200).Json), "list");
        }
    }

    [PostgresFact]
    public async Task Everything_goes_on_where_it_was()
    {
        foreach (var (caller, before) in Workspaces())
        {
            foreach (var useCase in before["useCases"]!.AsArray().Where(u => !(bool)u!["useCase"]!["archived"]!))
            {
                var path = $"/api/v1/use-cases/{(string)useCase!["id"]!}";
                var version = (int)useCase["useCase"]!["version"]!;
                var recorded = (await caller.Post($"{path}/comments", """{"text": "After the upgrade"}""", ("If-Match", $"\"{version}\""))).Is(200);
                Assert.Equal(version + 1, (int)recorded["version"]!);
                var last = (await caller.Get($"{path}/history?limit=200")).Is(200)["items"]!.AsArray()[^1]!;
                Assert.Equal(("comment", "After the upgrade"), ((string?)last["kind"], (string?)last["said"]));
            }
        }

        var (owner, platform) = Workspaces().First();
        var everything = platform["useCases"]!.AsArray().Single(u => ((string)u!["useCase"]!["title"]!).StartsWith("Everything", StringComparison.Ordinal))!;
        var repeated = await owner.Post(
            $"/api/v1/use-cases/{(string)everything["id"]!}/answers", """{"question": "capable", "answer": "yes", "reason": "We are"}""", ("Idempotency-Key", "upgrade-1"));
        Assert.Equal("true", repeated.Is(200).Header("Idempotent-Replayed"));
        (await owner.Post("/api/v1/frameworks/customise-llm/draft/publish", """{"notes": "Version 3"}""")).Is(200);
        using var invited = await App!.Visit().Get((string)_before["invitation"]!);
        Assert.Contains("Platform team", await invited.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await App.SignIn("ada@example.org");
        (await Caller((string)_before["tokens"]!["viewer"]!).Post("/api/v1/use-cases", """{"title": "t", "requirement": "r"}""")).IsProblem(403, "forbidden");
    }

    private IEnumerable<(ApiCaller Caller, JsonNode Before)> Workspaces() =>
        _before["workspaces"]!.AsArray().Select(workspace => (Caller((string)workspace!["token"]!), workspace));

    private ApiCaller Caller(string token)
    {
        var client = App!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new ApiCaller(client);
    }

    /// <summary>Waits for the rows, which a migration may leave to the projection that follows the events.</summary>
    private static async Task<JsonNode> PortfolioOf(ApiCaller caller, int total)
    {
        JsonNode now;
        var tries = 0;
        do
        {
            await Task.Delay(tries == 0 ? 0 : 200);
            now = (await caller.Get("/api/v1/portfolio?limit=200")).Is(200).Json;
        }
        while ((int)now["total"]! < total && ++tries < 150);
        return now;
    }

    private static JsonObject ById(JsonNode page) =>
        new(page["items"]!.AsArray().OrderBy(row => (string)row!["id"]!, StringComparer.Ordinal).Select(row => KeyValuePair.Create((string)row!["id"]!, (JsonNode?)row.DeepClone())));

    // Sentences that are made on reading. Their wording may improve; what people wrote, and every other field, may not change.
    private static readonly HashSet<string> Sentences = ["words", "missing"];

    /// <summary>Everything that was answered is answered still; what was added since is no difference.</summary>
    private static void AssertSame(JsonNode? before, JsonNode? now, string where)
    {
        switch (before)
        {
            case JsonObject members:
                foreach (var (name, value) in members.Where(m => !Sentences.Contains(m.Key)))
                    AssertSame(value, (now as JsonObject)?[name], $"{where}.{name}");
                break;
            case JsonArray items:
                Assert.True(now is JsonArray found && found.Count == items.Count, $"{where} was {before.ToJsonString()}, is {now?.ToJsonString() ?? "nothing"}");
                for (var i = 0; i < items.Count; i++)
                    AssertSame(items[i], now![i], $"{where}[{i}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(before, now), $"{where} was {before?.ToJsonString() ?? "null"}, is {now?.ToJsonString() ?? "null"}");
                break;
        }
    }

    private static string Unpacked(string file)
    {
        using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Upgrade", file));
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
