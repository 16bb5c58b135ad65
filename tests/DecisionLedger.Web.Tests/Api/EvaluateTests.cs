using System.Text.Json;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Web.Tests.Api;

public sealed class EvaluateTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private const string Path = "/api/v1/evaluate";

    public static TheoryData<string> Examples => new(PublishedFrameworks.Current.Document.Examples.Select(e => e.Id));

    /// <summary>The body and the answer that callers were promised before the API was there.</summary>
    [PostgresFact]
    public async Task The_promised_body_gives_the_promised_answer()
    {
        var answer = (await ledger.Viewer.Post(Path,
            """
            {
              "frameworkVersion": 1,
              "needs": {"knowledge": "critical", "upToDate": "wanted", "style": "notNeeded", "format": "wanted",
                        "behaviour": "notNeeded", "lowLatency": "notNeeded", "quickIteration": "wanted", "lowCost": "wanted"},
              "answers": {"fewShotSuffices": "no", "ragCoversKnowledge": "yes", "styleCriticalAndComplex": "unsure",
                          "qualityTrainingData": "yes", "stableUseCase": "yes", "affordable": "yes", "capable": "no"},
              "signs": ["longPrompts", "inconsistentFormat", "styleHardToSpecify", "repeatedMistakes", "needFasterResponses"],
              "trials": [{"approach": "fewShot", "outcome": "inconsistent"}],
              "measurements": {"goodExamples": 120, "promptTokens": 3000, "requestsPerMonth": 100000, "domains": 1}
            }
            """)).Is(200);

        Assert.Equal("application/json", answer.MediaType);
        Assert.Equal(1, (int?)answer["frameworkVersion"]);
        Assert.Equal("recommended", (string?)answer["status"]);
        Assert.Equal(["rag", "fewShot"], answer.Words("now"));
        Assert.Equal(["rag", "fineTuning"], answer.Words("target"));
        Assert.Equal(["ragWithPrompt"], answer.Words("nowPatterns"));
        Assert.Equal(["fineTunePlusRag"], answer.Words("targetPatterns"));
        var reason = answer["reasons"]!.AsArray().Single(r => (string?)r!["rule"] == "K1")!;
        Assert.Equal("needs.knowledge", (string?)reason["facts"]![0]);
        Assert.False(string.IsNullOrEmpty((string?)reason["heading"]) || string.IsNullOrEmpty((string?)reason["text"]));
        var blocker = Assert.Single(answer["blockers"]!.AsArray())!;
        Assert.Equal("Q7", (string?)blocker["rule"]);
        Assert.Equal("answers.capable", (string?)blocker["facts"]![0]);
        Assert.All(answer["warnings"]!.AsArray(), w => Assert.False(string.IsNullOrEmpty((string?)w!["id"]) || string.IsNullOrEmpty((string?)w["text"])));
        Assert.All(new[] { "prompting", "rag", "fineTuning" }, family => Assert.InRange((double)answer["support"]![family]!, 0, 1));
        Assert.Equal("""{"yes":4,"no":2,"leans":"fineTuning"}""", answer["checklist"]!["asPrinted"]!.ToJsonString());
        Assert.Equal("""{"for":4,"against":2,"leans":"fineTuning"}""", answer["checklist"]!["asCounted"]!.ToJsonString());
        var certainty = answer["certainty"]!;
        Assert.Equal("exact", (string?)certainty["method"]);
        Assert.Equal(2, (int?)certainty["completions"]);
        Assert.InRange((double)certainty["robustness"]!, 0, 1);
        var tipping = certainty["tippingPoints"]!.AsArray().Single(t => (string?)t!["change"]!["answers.capable"] == "yes")!;
        Assert.Equal(["rag", "fineTuning"], tipping["now"]!.AsArray().Select(n => (string)n!));
    }

    [PostgresTheory]
    [MemberData(nameof(Examples))]
    public async Task The_worked_examples_give_what_the_source_decides(string id)
    {
        var example = PublishedFrameworks.Current.Document.Examples.Single(e => e.Id == id);

        var answer = (await ledger.Viewer.Post(Path, BodyOf(example))).Is(200);

        Assert.Equal(example.Gives.Now, answer.Words("now"));
        Assert.Equal(example.Gives.Target, answer.Words("target"));
        Assert.Equal(example.Gives.TargetPatterns, answer.Words("targetPatterns"));
    }

    [PostgresFact]
    public async Task Nothing_known_is_not_enough_known()
    {
        var answer = (await ledger.Viewer.Post(Path, "{}")).Is(200);

        Assert.Equal("notEnoughKnown", (string?)answer["status"]);
        Assert.Empty(answer["now"]!.AsArray());
        Assert.Equal("needs.knowledge", answer.Words("stateFirst").First());
    }

    [PostgresFact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        const string Body = """{"needs": {"style": "critical"}, "answers": {"capable": "no"}}""";

        Assert.Equal((await ledger.Viewer.Post(Path, Body)).Body, (await ledger.Editor.Post(Path, Body)).Body);
    }

    [PostgresFact]
    public async Task Nothing_is_stored()
    {
        (await ledger.Viewer.Post(Path, """{"needs": {"style": "critical"}}""", ("Idempotency-Key", "an-evaluation"))).Is(200);

        await using var session = ledger.App.Store.QuerySession(ledger.Owner.Actor.WorkspaceId);
        Assert.Empty(await session.Events.QueryAllRawEvents().ToListAsync());
    }

    [PostgresTheory]
    [InlineData("""{"needs": {"tone": "wanted"}}""", "unknown-value", "needs.tone", "knowledge, upToDate, style, format, behaviour, lowLatency, quickIteration, lowCost")]
    [InlineData("""{"needs": {"Style": "wanted"}}""", "unknown-value", "needs.Style", "knowledge, upToDate, style")]
    [InlineData("""{"needs": {"style": "must"}}""", "unknown-value", "needs.style", "notNeeded, wanted, critical")]
    [InlineData("""{"needs": {"style": "Wanted"}}""", "unknown-value", "needs.style", "notNeeded, wanted, critical")]
    [InlineData("""{"needs": {"style": 1}}""", "unknown-value", "needs.style", "notNeeded, wanted, critical")]
    [InlineData("""{"needs": {"style": null}}""", "unknown-value", "needs.style", "notNeeded, wanted, critical")]
    [InlineData("""{"needs": null}""", "unknown-value", "needs", "must be an object")]
    [InlineData("""{"needs": ["style"]}""", "unknown-value", "needs", "must be an object")]
    [InlineData("""{"answers": {"isItFun": "yes"}}""", "unknown-value", "answers.isItFun", "fewShotSuffices, ragCoversKnowledge")]
    [InlineData("""{"answers": {"capable": "maybe"}}""", "unknown-value", "answers.capable", "yes, no, unsure")]
    [InlineData("""{"answers": {"capable": true}}""", "unknown-value", "answers.capable", "yes, no, unsure")]
    [InlineData("""{"signs": ["badOmen"]}""", "unknown-value", "signs[0]", "longPrompts, inconsistentFormat")]
    [InlineData("""{"signs": ["longPrompts", "longPrompts"]}""", "duplicate", "signs[1]", "twice")]
    [InlineData("""{"signs": "longPrompts"}""", "unknown-value", "signs", "must be a list")]
    [InlineData("""{"signs": [null]}""", "unknown-value", "signs[0]", "must be text")]
    [InlineData("""{"trials": [{"approach": "rag", "outcome": "worked", "purposes": [null]}]}""", "unknown-value", "trials[0].purposes[0]", "must be text")]
    [InlineData("""{"trials": [{"approach": "magic", "outcome": "worked"}]}""", "unknown-value", "trials[0].approach", "rag, systemPrompt, fewShot, fineTuning")]
    [InlineData("""{"trials": [{"approach": "rag", "outcome": "ok"}]}""", "unknown-value", "trials[0].outcome", "worked, inconsistent, failed")]
    [InlineData("""{"trials": [{"approach": "rag"}]}""", "empty", "trials[0].outcome", "needs outcome")]
    [InlineData("""{"trials": [{"approach": "rag", "outcome": "worked", "on": "Monday"}]}""", "unknown-field", "trials[0].on", "approach, outcome, note, purposes")]
    [InlineData("""{"trials": [{"approach": "rag", "outcome": "worked", "purposes": ["tone"]}]}""", "unknown-value", "trials[0].purposes", "knowledge, upToDate")]
    [InlineData("""{"trials": [null]}""", "unknown-value", "trials[0]", "must be an object")]
    [InlineData("""{"measurements": {"luck": 7}}""", "unknown-value", "measurements.luck", "goodExamples, promptTokens")]
    [InlineData("""{"measurements": {"goodExamples": "120"}}""", "unknown-value", "measurements.goodExamples", "must be a number")]
    [InlineData("""{"measurements": {"goodExamples": -1}}""", "out-of-range", "measurements.goodExamples", "from 0")]
    [InlineData("""{"measurements": {"goodExamples": 1.5}}""", "out-of-range", "measurements.goodExamples", "whole number")]
    [InlineData("""{"measurements": {"goodExamples": 1e28}}""", "out-of-range", "measurements.goodExamples", "1,000,000,000,000,000")]
    [InlineData("""{"measurements": {"goodExamples": 1e400}}""", "unknown-value", "measurements.goodExamples", "must be a number")]
    [InlineData("""{"measurements": {"goodExamples": NaN}}""", "malformed", null, "line 1")]
    [InlineData("""{"frameworkVersion": 9}""", "unknown-value", "frameworkVersion", "from 1 to")]
    [InlineData("""{"frameworkVersion": "1"}""", "unknown-value", "frameworkVersion", "whole number")]
    [InlineData("""{"frameworkVersion": 1.5}""", "unknown-value", "frameworkVersion", "whole number")]
    [InlineData("""{"frameworkversion": 1}""", "unknown-field", "frameworkversion", "frameworkVersion, needs, answers, signs, trials, measurements")]
    [InlineData("""{"signs": [], "signs": []}""", "duplicate", "signs", "twice")]
    [InlineData("""{"needs": {"style": "wanted", "style": "critical"}}""", "duplicate", "needs.style", "twice")]
    [InlineData("""{"needs": {}""", "malformed", null, "line 1")]
    [InlineData("""{"needs": {}} x""", "malformed", null, "line 1")]
    [InlineData("""{"needs": {},}""", "malformed", null, "line 1")]
    [InlineData("""{/* why */}""", "malformed", null, "line 1")]
    [InlineData("{'needs': {}}", "malformed", null, "line 1")]
    [InlineData("""{"signs": ["\ud800"]}""", "unknown-value", "signs[0]", "must be text")]
    [InlineData("[]", "unknown-value", null, "must be an object")]
    [InlineData("\"needs\"", "unknown-value", null, "must be an object")]
    [InlineData("null", "empty", null, "body is missing")]
    [InlineData("", "empty", null, "body is missing")]
    public async Task What_cannot_be_read_is_refused_with_its_place_and_what_stands_there_instead(string body, string code, string? field, string says)
    {
        var answer = (await ledger.Viewer.Post(Path, body)).IsProblem(400, code, field);

        Assert.Contains(says, (string)answer["detail"]!, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var answer = (await ledger.Viewer.Post(Path, """{"needs": {"tone": "wanted"}, "signs": ["badOmen"], "measurements": {"goodExamples": -1}}""")).IsProblem(400, "unknown-value", "needs.tone");

        Assert.Equal(["needs.tone", "signs[0]", "measurements.goodExamples"], answer["errors"]!.AsArray().Select(e => (string)e!["field"]!));
    }

    [PostgresFact]
    public async Task Depth_without_end_is_refused() =>
        (await ledger.Viewer.Post(Path, string.Concat(Enumerable.Repeat("{\"needs\":", 5000)))).Is(400);

    [PostgresFact]
    public async Task A_huge_body_is_refused_whole_and_in_parts()
    {
        var huge = new string(' ', RequestBody.Most + 1);
        (await ledger.Viewer.Post(Path, huge)).IsProblem(413, "body-too-large");

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative));
        request.Content = new StringContent(huge, System.Text.Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await ledger.Viewer.Client.SendAsync(request);
        (await ApiAnswer.Of(response)).IsProblem(413, "body-too-large");
    }

    [PostgresTheory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, mediaType);
        using var response = await ledger.Viewer.Client.PostAsync(new Uri(Path, UriKind.Relative), content);

        (await ApiAnswer.Of(response)).IsProblem(415, "unsupported-media-type");
    }

    private static string BodyOf(WorkedExample example) => new JsonObject
    {
        ["needs"] = JsonSerializer.SerializeToNode(example.Facts.Needs, ApiJson.Options),
        ["answers"] = JsonSerializer.SerializeToNode(example.Facts.Answers, ApiJson.Options),
        ["signs"] = JsonSerializer.SerializeToNode(example.Facts.Signs, ApiJson.Options),
    }.ToJsonString();
}
