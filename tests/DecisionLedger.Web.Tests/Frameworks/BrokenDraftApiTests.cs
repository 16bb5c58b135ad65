using System.Globalization;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Tests.Api;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Frameworks;

/// <summary>Drafts that no framework could be, sent by a program: each is kept as a draft or refused, none is published, and none breaks anything.</summary>
public sealed class BrokenDraftApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private const string Frameworks = "/api/v1/frameworks";

    private static string Starter => StarterFramework.For("starter", "Ours").ToJson();

    [PostgresFact]
    public async Task What_is_no_json_is_refused_and_nothing_is_recorded()
    {
        var path = await Begun("no-json");
        var before = (await ledger.Viewer.Get(path)).Is(200);
        string[] bodies =
        [
            "", "null", "{", "[]", "{\"document\":}", "{\"document\":{\"version\":1,}}", "{\"document\":{}} // ours", "{\"document\":NaN}", "{\"document\":{}}{}",
            "{\"note\":\"without\"}", "{\"document\":{},\"mood\":1}", "{\"document\":{},\"document\":{}}", "{\"document\":{\"version\":1,\"version\":2}}", "{\"document\":{},\"note\":7}",
            "{\"document\":{},\"note\":\"\\ud800\"}", "{\"document\":{\"\\udc00\":[null]}}", "{\"document\":" + new string('[', 200) + new string(']', 200) + "}",
        ];

        foreach (var body in bodies)
            Assert.True((await ledger.Editor.Send(HttpMethod.Put, path, body)).Status is 400 or 422, body);
        (await ledger.Editor.Send(HttpMethod.Put, path, "{\"document\":{},\"note\":\"a\\u0000b\"}")).IsProblem(400, "control-characters", "note");
        (await ledger.Editor.Send(HttpMethod.Put, path, $"{{\"document\":\"{new string('x', VersionDecider.LongestDocument)}\"}}")).IsProblem(400, "too-long", "text");

        Assert.Equal(before.Body, (await ledger.Viewer.Get(path)).Is(200).Body);
    }

    [PostgresFact]
    public async Task What_is_no_framework_is_kept_as_a_draft_told_by_line_and_never_published()
    {
        var path = await Begun("no-framework");
        foreach (var document in Broken())
        {
            (await ledger.Editor.Send(HttpMethod.Put, path, $"{{\"document\":{document}}}")).Is(200);

            var draft = (await ledger.Viewer.Get(path)).Is(200);
            var problems = draft["problems"]!.AsArray();
            var lines = ((string)draft["text"]!).Split('\n').Length;
            Assert.NotEmpty(problems);
            Assert.All(problems, problem => Assert.InRange((int)problem!["line"]!, 1, lines));
            Assert.All(problems, problem => Assert.False(string.IsNullOrWhiteSpace((string?)problem!["text"])));
            var refused = (await ledger.Keeper.Post($"{path}/publish", "{\"notes\":\"Done\"}")).IsProblem(422, "invalid-framework", "text");
            Assert.Contains("(line ", (string?)refused["detail"], StringComparison.Ordinal);
            (await ledger.Viewer.Get($"{Frameworks}/no-framework/impact")).IsProblem(422, "invalid-framework", "document");
            Assert.Equal(draft.Body, (await ledger.Viewer.Get(path)).Is(200).Body);
        }

        (await ledger.Viewer.Get($"{Frameworks}/no-framework/versions/1")).Is(404);
    }

    [PostgresFact]
    public async Task A_framework_is_not_started_with_what_is_refused()
    {
        foreach (var body in new[] { $"{{\"id\":\"never\",\"name\":\"{new string('x', 30_000)}\"}}", "{\"id\":\"never\",\"name\":\"\\ud800\"}", "{\"id\":\"never\",\"name\":\"a\\u0000b\"}", "{\"id\":\"never\",\"name\":\" \"}", "{\"id\":\"ne/ver\",\"name\":\"N\"}", "{\"id\":\"never\"}" })
            Assert.True((await ledger.Editor.Post(Frameworks, body)).Status is 400 or 422, body);
        (await ledger.Viewer.Get($"{Frameworks}/never/draft")).Is(404);

        // Null is as good as left out.
        foreach (var (index, document) in Broken().Where(document => document != "null").Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"started-{index}");
            (await ledger.Editor.Post(Frameworks, $"{{\"id\":\"{id}\",\"name\":\"Started\",\"document\":{document}}}")).Is(200);
            Assert.NotEmpty((await ledger.Viewer.Get($"{Frameworks}/{id}/draft")).Is(200)["problems"]!.AsArray());
        }

        (await ledger.Viewer.Get(Frameworks)).Is(200);
    }

    /// <summary>As deep as a document may be, with rules that ask about each other along a great many ways.</summary>
    [PostgresFact]
    public async Task What_is_as_large_as_a_framework_may_be_is_published_and_read()
    {
        var document = JsonNode.Parse(Starter)!;
        var condition = JsonNode.Parse("""{"sign":"workarounds"}""")!;
        for (var depth = 0; depth < 40; depth++)
            condition = new JsonObject { ["not"] = condition };
        document["rules"]!["pulls"]![2]!["when"] = new JsonObject { ["all"] = new JsonArray(JsonNode.Parse("""{"need":"fit","atLeast":"wanted"}"""), condition) };
        document.AsObject().Remove("examples");
        for (var number = 1; number <= 40; number++)
            document["rules"]!["pulls"]!.AsArray().Add(JsonNode.Parse($$"""{"id":"N{{number}}","text":"Again","when":{"any":[{"all":[{"rule":"{{(number == 1 ? "A1" : $"N{number - 1}")}}"},{"need":"soon","atLeast":"wanted"}]},{"rule":"{{(number == 1 ? "A1" : $"N{number - 1}")}}"}]},"pulls":"adapt"}"""));
        var path = await Begun("large");

        (await ledger.Editor.Send(HttpMethod.Put, path, $"{{\"document\":{document.ToJsonString()}}}")).Is(200);
        Assert.Empty((await ledger.Viewer.Get(path)).Is(200)["problems"]!.AsArray());
        (await ledger.Viewer.Get($"{Frameworks}/large/impact")).Is(200);
        (await ledger.Keeper.Post($"{path}/publish", "{\"notes\":\"Large\"}")).Is(200);

        Assert.Equal("Ours", (string?)(await ledger.Viewer.Get($"{Frameworks}/large/versions/1")).Is(200)["name"]);
        var useCase = await ledger.Editor.Log("\"framework\": \"large\", \"needs\": {\"fit\": \"wanted\"}, \"signs\": [\"workarounds\"]");
        (await ledger.Viewer.Get(useCase)).Is(200);
        (await ledger.Viewer.Get($"{useCase}/recommendation")).Is(200);
    }

    [Theory]
    [InlineData("{\"name\":\"\\ud800\"}", null)]
    [InlineData("{\"name\":\"Ours\",\"name\":\"Theirs\"}", null)]
    [InlineData("{\"name\":7}", null)]
    [InlineData("[\"name\"]", null)]
    [InlineData("{\"name\":\"Ours\"}", "Ours")]
    [InlineData("{\"name\":", null)]
    public void A_file_that_is_no_framework_is_told_how_many_problems_it_has(string text, string? name)
    {
        var document = ImportedDocument.Of("ours.json", text);

        Assert.Equal(name, document.Name);
        Assert.True(document.Problems > 0);
    }

    private static IEnumerable<string> Broken()
    {
        yield return "null";
        yield return "7";
        yield return "\"a text\"";
        yield return "[" + string.Join(',', Enumerable.Repeat("null", 3_000)) + "]";
        yield return "{}";
        yield return "{\"name\":\"\\ud800\",\"note\":null}";
        yield return Changed(document => document["name"] = "a\0b");
        yield return Changed(document => document["needs"] = null);
        yield return Changed(document => document["approaches"]![0]!["id"] = "adapt");
        yield return Changed(document => document["approaches"]![0]!["id"] = "need");
        yield return Changed(document => document["rules"]!["pulls"]![0]!["pulls"] = "luck");
        yield return Changed(document => document["rules"]!["pulls"]![0]!["when"] = JsonNode.Parse("""{"rule":"B1"}"""));
        yield return Changed(document => document["rules"]!["pulls"]![0]!["when"] = JsonNode.Parse("""{"measurement":"builders","over":79228162514264337593543950335}"""));
        yield return Changed(document => document["needs"] = new JsonArray([.. Enumerable.Range(0, 2_000).Select(n => new JsonObject { ["id"] = $"n{n}", ["name"] = "N" })]));
        yield return Changed(document => document["version"] = 1).Replace("\"version\":1", "\"version\":1e400", StringComparison.Ordinal);
        yield return string.Concat(Enumerable.Repeat("{\"not\":", 58)) + "1" + new string('}', 58);
    }

    private static string Changed(Action<JsonNode> change)
    {
        var document = JsonNode.Parse(Starter)!;
        change(document);
        return document.ToJsonString();
    }

    private async Task<string> Begun(string id)
    {
        (await ledger.Editor.Post(Frameworks, $"{{\"id\":\"{id}\",\"name\":\"Ours\"}}")).Is(200);
        return $"{Frameworks}/{id}/draft";
    }
}
