using System.Text.Json.Nodes;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>How stable a recommendation is, whether its decision still matches, and what a changed requirement leaves to confirm, through the API.</summary>
public sealed class StabilityApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task Stability_comes_beside_robustness_and_the_list_has_the_same_word()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"critical\"}");

        var certainty = (await ledger.Viewer.Get($"{path}/recommendation")).Is(200)["recommendation"]!["certainty"]!;
        var stability = certainty["stability"]!;
        Assert.NotNull(certainty["robustness"]);
        Assert.Equal("early", (string?)stability["level"]);
        Assert.Equal(1, (double?)stability["approaches"]!.AsArray().Single(share => (string?)share!["approach"] == "rag")!["share"]);

        foreach (var list in new[] { "/api/v1/use-cases?limit=200", "/api/v1/portfolio?limit=200" })
        {
            var row = await Row(list, path);
            Assert.Equal("early", (string?)row["stability"]);
            Assert.Equal((string?)stability["reason"], (string?)row["stabilityReason"]);
        }
    }

    [PostgresFact]
    public async Task A_decision_is_recorded_as_the_recommended_path_and_follows_it()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"critical\", \"behaviour\": \"wanted\"}, \"answers\": {\"capable\": \"no\"}");
        var recommended = (await ledger.Viewer.Get(path))["recommendation"]!;
        var (now, target) = (recommended["now"]!.ToJsonString(), recommended["target"]!.ToJsonString());
        Assert.NotEqual(now, target);

        (await ledger.Editor.Post($"{path}/decisions", $$"""{"approaches": {{now}}, "target": {{target}}, "rationale": "Step by step"}""")).Is(200);
        var useCase = (await ledger.Viewer.Get(path)).Is(200);
        Assert.Equal((now, target), (useCase["decision"]!["approaches"]!.ToJsonString(), useCase["decision"]!["target"]!.ToJsonString()));
        Assert.True((bool)useCase["standing"]!["follows"]!);

        (await ledger.Editor.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        Assert.Equal("decided", (string?)(await ledger.Viewer.Get(path))["state"]);
        Assert.Equal(target, (await Row("/api/v1/portfolio?limit=200", path))["decidedTarget"]!.ToJsonString());
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "target": ["magic"], "rationale": "Why"}""")).IsProblem(400, "unknown-value", "target");
    }

    [PostgresFact]
    public async Task A_requested_change_shows_in_the_use_case_the_list_and_the_record_until_a_review_keeps_the_decision()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"critical\"}");
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        var decision = (string?)(await ledger.Viewer.Get(path))["decision"]!["id"];

        (await ledger.Colleague.Post($"{path}/reviews", $$"""{"decisionId": "{{decision}}", "verdict": "changeNeeded", "reason": "Too dear"}""")).Is(200);
        Assert.Equal("Too dear", (string?)(await ledger.Viewer.Get(path))["changeRequest"]!["reason"]);
        Assert.True((bool)(await Row("/api/v1/portfolio?limit=200", path))["changeRequested"]!);
        Assert.Contains("status: \"accepted, change requested\"", await Record(path), StringComparison.Ordinal);
        Assert.Contains("Ben Colleague requested a change", await Record(path), StringComparison.Ordinal);

        (await ledger.Editor.Post($"{path}/reviews", $$"""{"decisionId": "{{decision}}", "verdict": "uphold", "reason": "It pays"}""")).Is(200);
        Assert.Null((await ledger.Viewer.Get(path))["changeRequest"]);
        Assert.False((bool)(await Row("/api/v1/portfolio?limit=200", path))["changeRequested"]!);
        Assert.Contains("status: \"accepted\"", await Record(path), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_changed_requirement_leaves_facts_to_confirm_and_the_decision_says_so()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"critical\", \"style\": \"notNeeded\"}");
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        Assert.Empty((await ledger.Viewer.Get(path)).Words("factsToConfirm"));

        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"requirement": "In five languages", "reason": "Markets"}""", [])).Is(200);
        var useCase = (await ledger.Viewer.Get(path)).Is(200);
        Assert.Equal(["needs.knowledge", "needs.style"], useCase.Words("factsToConfirm"));
        Assert.Equal(((long?)useCase["version"], (long?)useCase["version"]), ((long?)useCase["requirementAtVersion"], (long?)useCase["requirementChangedSinceDecision"]));
        Assert.True((bool)(await Row("/api/v1/portfolio?limit=200", path))["requirementChanged"]!);
        Assert.Contains("requirement changed since", await Record(path), StringComparison.Ordinal);

        (await ledger.Editor.Post($"{path}/needs", """{"need": "style", "level": "notNeeded"}""")).Is(200);
        Assert.Equal(["needs.knowledge"], (await ledger.Viewer.Get(path)).Words("factsToConfirm"));
    }

    private async Task<string> Record(string path) => (await ledger.Viewer.Get($"{path}/export?format=md")).Is(200).Body;

    /// <summary>Waits for the row to be as far as the use case: it follows within moments.</summary>
    private async Task<JsonNode> Row(string list, string path)
    {
        var version = (long)(await ledger.Viewer.Get(path)).Is(200)["version"]!;
        for (var tries = 0; ; tries++)
        {
            var row = (await ledger.Viewer.Get(list)).Is(200)["items"]!.AsArray().SingleOrDefault(item => path.EndsWith((string)item!["id"]!, StringComparison.Ordinal));
            if (row is not null && (long)row["version"]! == version)
                return row;
            Assert.True(tries < 150, "The list does not follow.");
            await Task.Delay(100);
        }
    }
}
