using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>
/// A workspace with two versions, and a use case that adopts the second midway. Version 2 asks for 80 examples where version 1 asks for 50, and does not
/// ask whether the team is capable. Events: 1 logged, 2 behaviour needed, 3 sixty examples, 4 capable: yes, 5 version 2 adopted, 6 ninety examples.
/// </summary>
public sealed class TwoVersionLedger : IAsyncLifetime
{
    public ApiLedger Ledger { get; } = new();

    public string Path { get; private set; } = "";

    /// <summary>What the API said of event 3 before there was a version 2.</summary>
    public ApiAnswer BeforeVersion2 { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Ledger.InitializeAsync();
        if (PostgresServer.WhyNone is not null)
            return;
        var keeper = Ledger.Keeper;
        Path = await keeper.Log();
        (await keeper.Post($"{Path}/needs", """{"need": "behaviour", "level": "wanted"}""")).Is(200);
        (await keeper.Post($"{Path}/measurements", """{"measurement": "goodExamples", "value": 60}""")).Is(200);
        (await keeper.Post($"{Path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        BeforeVersion2 = (await keeper.Get($"{Path}/recommendation?asOf=3")).Is(200);
        (await keeper.Post("/api/v1/frameworks/customise-llm/draft", new JsonObject { ["document"] = Version2() }.ToJsonString())).Is(200);
        (await keeper.Post("/api/v1/frameworks/customise-llm/draft/publish", """{"notes": "80 examples"}""")).Is(200);
        (await keeper.Post($"{Path}/framework", """{"version": 2, "reason": "New rules"}""")).Is(200);
        (await keeper.Post($"{Path}/measurements", """{"measurement": "goodExamples", "value": 90}""")).Is(200);
    }

    public Task DisposeAsync() => Ledger.DisposeAsync();

    public static JsonNode Version2()
    {
        var document = JsonNode.Parse(PublishedFrameworks.Current.ToJson().Replace("\"under\": 50", "\"under\": 80", StringComparison.Ordinal))!;
        Remove(document["checklist"]!["questions"]!, "capable");
        Remove(document["rules"]!["holds"]!, "Q7");
        document["examples"] = new JsonArray();
        return document;
    }

    private static void Remove(JsonNode list, string id) =>
        list.AsArray().Remove(list.AsArray().Single(item => (string?)item!["id"] == id));
}
