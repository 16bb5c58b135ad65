using System.Buffers.Text;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Web.Tests.Api;

public sealed class UseCaseApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private const string All = "/api/v1/use-cases";

    [PostgresFact]
    public async Task A_use_case_is_logged_with_what_is_known_and_read_back()
    {
        var logged = (await ledger.Editor.Post(All,
            """
            {"title": "  Bot 🤖 <b>", "requirement": "=1+1\nمرحبا",
             "needs": {"style": "critical", "knowledge": "wanted"}, "answers": {"capable": "no"}, "signs": ["longPrompts"],
             "trials": [{"approach": "fewShot", "outcome": "failed", "note": "Twice", "purposes": ["style"]}], "measurements": {"goodExamples": 120}}
            """)).Is(201);

        var path = logged.Header("Location")!;
        Assert.Equal($"/api/v1/use-cases/{(string)logged["useCaseId"]!}", path);
        Assert.Equal("\"7\"", logged.Header("ETag"));
        var read = (await ledger.Viewer.Get(path)).Is(200);
        Assert.Equal("\"7\"", read.Header("ETag"));
        Assert.Equal("Bot 🤖 <b>", (string?)read["title"]);
        Assert.Equal("=1+1\nمرحبا", (string?)read["requirement"]);
        Assert.Equal("critical", (string?)read["needs"]!["style"]!["level"]);
        Assert.Equal("no", (string?)read["answers"]![0]!["value"]);
        Assert.NotNull(read["signs"]!["longPrompts"]);
        Assert.Equal("Twice", (string?)read["trials"]![0]!["note"]);
        Assert.Equal(120, (int?)read["measurements"]!["goodExamples"]!["value"]);
        Assert.Equal("undecided", (string?)read["state"]);
        Assert.Equal(["rag", "systemPrompt"], read["recommendation"]!["now"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(["rag", "fineTuning"], read["recommendation"]!["target"]!.AsArray().Select(n => (string)n!));
    }

    [PostgresTheory]
    [InlineData("""{"requirement": "r"}""", "empty", "title")]
    [InlineData("""{"title": " ", "requirement": "r"}""", "empty", "title")]
    [InlineData("""{"title": null, "requirement": "r"}""", "unknown-value", "title")]
    [InlineData("""{"title": 7, "requirement": "r"}""", "unknown-value", "title")]
    [InlineData("""{"title": "t\u0000", "requirement": "r"}""", "control-characters", "title")]
    [InlineData("""{"title": "t\nt", "requirement": "r"}""", "control-characters", "title")]
    [InlineData("""{"title": "t", "requirement": "r", "needs": {"tone": "wanted"}}""", "unknown-value", "needs.tone")]
    [InlineData("""{"title": "t", "requirement": "r", "measurements": {"goodExamples": -1}}""", "out-of-range", "measurements.goodExamples")]
    [InlineData("""{"title": "t", "requirement": "r", "owner": "me"}""", "unknown-field", "owner")]
    public async Task What_is_no_use_case_is_not_logged(string body, string code, string field)
    {
        var before = await Events();

        (await ledger.Editor.Post(All, body)).IsProblem(400, code, field);

        Assert.Equal(before, await Events());
    }

    [PostgresFact]
    public async Task A_hundred_kilobytes_of_requirement_are_refused() =>
        (await ledger.Editor.Post(All, $$"""{"title": "t", "requirement": "{{new string('x', 102_400)}}"}""")).IsProblem(400, "too-long", "requirement");

    [PostgresFact]
    public async Task Everything_that_can_be_recorded_is_recorded_and_shows()
    {
        var path = await ledger.Editor.Log();
        async Task<ApiAnswer> Record(string below, string json, long version)
        {
            var answer = (await ledger.Editor.Post($"{path}/{below}", json)).Is(200);
            Assert.Equal((version, 1), ((long)answer["version"]!, (int)answer["events"]!));
            Assert.Equal($"\"{version}\"", answer.Header("ETag"));
            return answer;
        }

        await Record("needs", """{"need": "knowledge", "level": "wanted", "reason": "Ours"}""", 2);
        await Record("needs", """{"need": "style", "level": "wanted"}""", 3);
        await Record("needs", """{"need": "style", "level": null, "reason": "Not sure"}""", 4);
        await Record("answers", """{"question": "capable", "answer": "yes", "reason": "We are"}""", 5);
        await Record("answers", """{"question": "capable", "answer": null}""", 6);
        await Record("signs", """{"sign": "longPrompts", "seen": true, "note": "3,000"}""", 7);
        await Record("signs", """{"sign": "longPrompts", "seen": false, "note": "Shorter now"}""", 8);
        await Record("trials", """{"approach": "rag", "outcome": "worked", "note": "Well", "purposes": ["knowledge"]}""", 9);
        await Record("trials", """{"approach": "fewShot", "outcome": "failed"}""", 10);
        var trial = (string)(await ledger.Viewer.Get(path))["trials"]![1]!["id"]!;
        await Record($"trials/{trial}/retraction", """{"reason": "Another use case"}""", 11);
        await Record("measurements", """{"measurement": "goodExamples", "value": 80, "note": "Counted"}""", 12);
        await Record("measurements", """{"measurement": "goodExamples", "value": null}""", 13);
        await Record("decisions", """{"approaches": ["rag"], "rationale": "It works", "purposes": ["knowledge"], "fallback": "None", "diverseExamplesPlan": "None"}""", 14);
        var decision = (string)(await ledger.Viewer.Get(path))["decision"]!["id"]!;
        await Record("reviews", $$"""{"decisionId": "{{decision}}", "verdict": "uphold", "reason": "Still"}""", 15);
        await Record("revisit", """{"date": "2199-01-01", "reason": "Then"}""", 16);
        await Record("revisit", """{"date": null}""", 17);
        await Record("comments", """{"text": "<i>Hm</i>"}""", 18);
        var edited = (await ledger.Editor.Send(HttpMethod.Patch, path, """{"title": "Help bot", "requirement": "In five languages", "reason": "Markets"}""")).Is(200);
        Assert.Equal((20, 2), ((int)edited["version"]!, (int)edited["events"]!));
        await Record("archive", """{"reason": "Stopped"}""", 21);
        (await ledger.Editor.Post($"{path}/needs", """{"need": "style", "level": "wanted"}""")).IsProblem(409, "archived");
        (await ledger.Editor.Post($"{path}/restore", null)).Is(200);

        var read = (await ledger.Viewer.Get(path)).Is(200);
        Assert.Equal(("Help bot", "In five languages", 22L), ((string?)read["title"], (string?)read["requirement"], (long)read["version"]!));
        Assert.Equal("requirementChanged", (string?)read["state"]);
        Assert.True((bool)read["standing"]!["follows"]!);
        Assert.Equal("uphold", (string?)read["decision"]!["reviews"]![0]!["verdict"]);
        Assert.Empty(read["signs"]!.AsObject());
        Assert.Single(read["trials"]!.AsArray());
        Assert.Empty(read["measurements"]!.AsObject());
        var history = (await ledger.Viewer.Get($"{path}/history?limit=200")).Is(200)["items"]!.AsArray();
        Assert.Equal(Enumerable.Range(1, 22), history.Select(h => (int)h!["version"]!));
        Assert.All(history, h => Assert.Equal("Ada Owner", (string?)h!["actor"]!["name"]));
    }

    [PostgresTheory]
    [InlineData("needs", """{"need": "tone", "level": "wanted"}""", 400, "unknown-value", "need")]
    [InlineData("needs", """{"need": "tone", "level": null}""", 400, "unknown-value", "need")]
    [InlineData("needs", """{"need": "style"}""", 400, "empty", "level")]
    [InlineData("needs", """{"need": "style", "level": "much"}""", 400, "unknown-value", "level")]
    [InlineData("needs", """{"need": "style", "level": "wanted", "reason": "\u0007"}""", 400, "control-characters", "reason")]
    [InlineData("answers", """{"question": "isItFun", "answer": "yes"}""", 400, "unknown-value", "question")]
    [InlineData("answers", """{"question": "capable", "answer": "YES"}""", 400, "unknown-value", "answer")]
    [InlineData("answers", """{"question": "capable", "answer": "yes", "memberId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e"}""", 400, "unknown-field", "memberId")]
    [InlineData("signs", """{"sign": "badOmen", "seen": true}""", 400, "unknown-value", "sign")]
    [InlineData("signs", """{"sign": "badOmen", "seen": false}""", 400, "unknown-value", "sign")]
    [InlineData("signs", """{"sign": "longPrompts", "seen": "true"}""", 400, "unknown-value", "seen")]
    [InlineData("trials", """{"approach": "magic", "outcome": "worked"}""", 400, "unknown-value", "approach")]
    [InlineData("trials", """{"approach": "rag", "outcome": "worked", "purposes": ["tone"]}""", 400, "unknown-value", "purposes")]
    [InlineData("trials/0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e/retraction", """{"reason": 1}""", 400, "unknown-value", "reason")]
    [InlineData("measurements", """{"measurement": "luck", "value": 7}""", 400, "unknown-value", "measurement")]
    [InlineData("measurements", """{"measurement": "goodExamples", "value": -1}""", 400, "out-of-range", "value")]
    [InlineData("measurements", """{"measurement": "goodExamples", "value": "7"}""", 400, "unknown-value", "value")]
    [InlineData("decisions", """{"approaches": [], "rationale": "Why"}""", 400, "empty", "approaches")]
    [InlineData("decisions", """{"approaches": [null], "rationale": "Why"}""", 400, "unknown-value", "approaches[0]")]
    [InlineData("decisions", """{"approaches": ["magic"], "rationale": "Why"}""", 400, "unknown-value", "approaches")]
    [InlineData("decisions", """{"approaches": ["rag"], "rationale": " "}""", 400, "empty", "rationale")]
    [InlineData("decisions", """{"approaches": ["rag"]}""", 400, "empty", "rationale")]
    [InlineData("reviews", """{"decisionId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "verdict": "uphold", "reason": "Still"}""", 409, "nothing-decided", "decisionId")]
    [InlineData("reviews", """{"decisionId": "7", "verdict": "uphold", "reason": "Still"}""", 400, "unknown-value", "decisionId")]
    [InlineData("revisit", """{"date": "2020-01-01"}""", 400, "out-of-range", "date")]
    [InlineData("revisit", """{"date": "01.02.2099"}""", 400, "unknown-value", "date")]
    [InlineData("revisit", """{}""", 400, "empty", "date")]
    [InlineData("comments", """{"text": ""}""", 400, "empty", "text")]
    [InlineData("archive", """{"why": "Stopped"}""", 400, "unknown-field", "why")]
    [InlineData("what-if", """{"needs": {"tone": null}}""", 400, "unknown-value", "needs.tone")]
    [InlineData("what-if", """{"signsNotSeen": ["badOmen"]}""", 400, "unknown-value", "signsNotSeen[0]")]
    [InlineData("what-if", """{"signs": ["longPrompts"], "signsNotSeen": ["longPrompts"]}""", 400, "duplicate", "signsNotSeen[0]")]
    [InlineData("what-if", """{"trials": [{"approach": "rag", "outcome": "worked", "purposes": ["tone"]}]}""", 400, "unknown-value", "trials[0].purposes")]
    [InlineData("what-if/recording", """{"needs": {"style": "wanted", "tone": "wanted"}}""", 400, "unknown-value", "needs.tone")]
    [InlineData("what-if/recording", """{"needs": {"style": "wanted"}, "reason": "\u0007"}""", 400, "control-characters", "reason")]
    [InlineData("what-if/recording", """{"needs": {"style": "wanted"}, "frameworkVersion": 1}""", 400, "unknown-field", "frameworkVersion")]
    [InlineData("what-if", """{"frameworkVersion": 9}""", 400, "unknown-value", "frameworkVersion")]
    public async Task Each_refuses_what_makes_no_sense_and_leaves_no_trace(string below, string body, int status, string code, string field)
    {
        var path = await ledger.Editor.Log();
        var before = await Events();

        (await ledger.Editor.Post($"{path}/{below}", body, ("Idempotency-Key", $"refused-{Guid.NewGuid():N}"))).IsProblem(status, code, field);

        Assert.Equal(before, await Events());
        await using var session = ledger.App.Store.QuerySession(ledger.Owner.Actor.WorkspaceId);
        Assert.DoesNotContain(await session.Query<IdempotencyRecord>().ToListAsync(), a => a.Id.Contains("refused-", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task An_edit_needs_something_to_edit()
    {
        var path = await ledger.Editor.Log();

        (await ledger.Editor.Send(HttpMethod.Patch, path, "{}")).IsProblem(400, "empty", "title");
        var unchanged = (await ledger.Editor.Send(HttpMethod.Patch, path, """{"title": "Support bot"}""")).Is(200);
        Assert.Equal((1, 0), ((int)unchanged["version"]!, (int)unchanged["events"]!));
        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"title": "Other", "requirement": " "}""")).IsProblem(400, "empty", "requirement");
        Assert.Equal("Support bot", (string?)(await ledger.Viewer.Get(path))["title"]);
    }

    [PostgresFact]
    public async Task Members_answer_each_in_their_own_name_and_a_tie_is_contested()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        (await ledger.Colleague.Post($"{path}/answers", """{"question": "capable", "answer": "no"}""")).Is(200);

        var read = await ledger.Viewer.Get(path);

        Assert.Equal("contested", (string?)read["state"]);
        Assert.Equal("unsure", (string?)read["answers"]![0]!["value"]);
        Assert.Equal(2, read["answers"]![0]!["answers"]!.AsArray().Count);
        var certainty = (await ledger.Viewer.Get($"{path}/recommendation")).Is(200)["recommendation"]!["certainty"]!;
        Assert.NotNull(certainty["robustness"]);
        var disagreement = Assert.Single(certainty["disagreements"]!.AsArray())!;
        Assert.Equal("answers.capable", (string?)disagreement["fact"]);
        Assert.Equal(("yes", "no"), ((string?)disagreement["ifYes"]!["value"], (string?)disagreement["ifNo"]!["value"]));
        Assert.NotNull(disagreement["matters"]);
    }

    [PostgresFact]
    public async Task Any_moment_can_be_read_by_version_or_time()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}");
        var at = (string)(await ledger.Viewer.Get(path))["at"]!;
        (await ledger.Editor.Post($"{path}/needs", """{"need": "style", "level": "wanted"}""")).Is(200);

        var byVersion = (await ledger.Viewer.Get($"{path}?asOf=1")).Is(200);
        Assert.Equal(("notEnoughKnown", "\"1\""), ((string?)byVersion["recommendation"]!["status"], byVersion.Header("ETag")));
        var byTime = (await ledger.Viewer.Get($"{path}?asOf={Uri.EscapeDataString(at)}")).Is(200);
        Assert.Equal(2, (int)byTime["version"]!);
        // A plus sign that nobody escaped arrives as a space.
        Assert.Equal(2, (int)(await ledger.Viewer.Get($"{path}?asOf={at}")).Is(200)["version"]!);
        var recommendation = (await ledger.Viewer.Get($"{path}/recommendation?asOf=2&frameworkVersion=1")).Is(200);
        Assert.Equal(["rag"], recommendation["recommendation"]!["now"]!.AsArray().Select(n => (string)n!));
        (await ledger.Viewer.Get($"{path}?asOf=4")).IsProblem(404, "not-found");
        (await ledger.Viewer.Get($"{path}?asOf=2001-01-01T00:00:00Z")).IsProblem(404, "not-found");
        (await ledger.Viewer.Get($"{path}?asOf=yesterday")).IsProblem(400, "unknown-value", "asOf");
        (await ledger.Viewer.Get($"{path}?asOf=0")).IsProblem(400, "unknown-value", "asOf");
        (await ledger.Viewer.Get($"{path}/recommendation?frameworkVersion=7")).IsProblem(400, "unknown-value", "frameworkVersion");
        (await ledger.Viewer.Get($"{path}/recommendation?frameworkVersion=x")).IsProblem(400, "unknown-value", "frameworkVersion");
    }

    [PostgresFact]
    public async Task Two_moments_are_compared_in_words()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}");

        var difference = (await ledger.Viewer.Get($"{path}/diff?from=1&to=2")).Is(200);
        Assert.Contains("The recommendation changed from not enough information yet to RAG.", difference["differences"]!.AsArray().Select(d => (string?)d!["text"]));
        Assert.Equal((1, 2), ((int)difference["from"]!["version"]!, (int)difference["to"]!["version"]!));
        Assert.Empty((await ledger.Viewer.Get($"{path}/diff?from=2")).Is(200)["differences"]!.AsArray());
        (await ledger.Viewer.Get($"{path}/diff")).IsProblem(400, "empty", "from");
        (await ledger.Viewer.Get($"{path}/diff?from=1&to=x")).IsProblem(400, "unknown-value", "to");
        (await ledger.Viewer.Get($"{path}/diff?from=1&to=99")).IsProblem(404, "not-found");
    }

    [PostgresFact]
    public async Task A_history_is_read_page_by_page()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\", \"style\": \"wanted\", \"format\": \"wanted\", \"lowCost\": \"wanted\"}");

        var versions = new List<int>();
        string? cursor = null;
        do
        {
            var page = (await ledger.Viewer.Get($"{path}/history?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
            versions.AddRange(page["items"]!.AsArray().Select(i => (int)i!["version"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);

        Assert.Equal([1, 2, 3, 4, 5], versions);
        (await ledger.Viewer.Get($"{path}/history?limit=0")).IsProblem(400, "out-of-range", "limit");
        (await ledger.Viewer.Get($"{path}/history?limit=201")).IsProblem(400, "out-of-range", "limit");
        (await ledger.Viewer.Get($"{path}/history?cursor=../..")).IsProblem(400, "unknown-value", "cursor");
    }

    [PostgresFact]
    public async Task What_if_moves_nothing_and_says_what_would()
    {
        var path = await ledger.Editor.Log("""
            "needs": {"knowledge": "wanted", "behaviour": "wanted"}, "answers": {"capable": "no"}
            """);

        var answer = (await ledger.Viewer.Post($"{path}/what-if", """{"answers": {"capable": "yes"}}""")).Is(200);
        Assert.True((bool)answer["moved"]!);
        Assert.Equal(["rag", "systemPrompt"], answer["today"]!["now"]!.AsArray().Select(n => (string)n!));
        Assert.Equal(["rag", "fineTuning"], answer["whatIf"]!["now"]!.AsArray().Select(n => (string)n!));
        var unknown = (await ledger.Viewer.Post($"{path}/what-if", """{"needs": {"behaviour": null}, "answers": {"capable": null}}""")).Is(200);
        Assert.Equal(["rag"], unknown["whatIf"]!["target"]!.AsArray().Select(n => (string)n!));
        Assert.False((bool)(await ledger.Viewer.Post($"{path}/what-if", "{}")).Is(200)["moved"]!);
        Assert.Equal(4, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task What_if_says_what_recording_it_would_come_to_and_who_stands_in_the_way()
    {
        var path = await ledger.Editor.Log("""
            "needs": {"knowledge": "wanted", "behaviour": "wanted"}
            """);
        (await ledger.Colleague.Post($"{path}/answers", """{"question": "capable", "answer": "no"}""")).Is(200);

        var answer = (await ledger.Editor.Post($"{path}/what-if", """{"answers": {"capable": "yes"}, "needs": {"style": "critical"}}""")).Is(200);

        Assert.Contains(answer["differences"]!.AsArray(), d => ((string)d!["text"]!).Contains("No longer blocks the target", StringComparison.Ordinal));
        var plan = answer["plan"]!;
        Assert.Equal(["Style: critical", "Answered yes to “Do I have the technical capability to train?”"], plan["events"]!.AsArray().Select(e => (string)e!));
        Assert.True((bool)plan["shortfalls"]![0]!["team"]!["contested"]!);
        Assert.Equal(2, plan["shortfalls"]![0]!["team"]!["answers"]!.AsArray().Count);
        Assert.Null(((await ledger.Editor.Post($"{path}/what-if", """{"frameworkVersion": 1}""")).Is(200))["plan"]!["refusal"]);
    }

    [PostgresFact]
    public async Task A_what_if_is_recorded_whole_and_a_repeat_records_nothing()
    {
        var path = await ledger.Editor.Log();
        const string body = """{"needs": {"style": "critical"}, "signs": ["longPrompts"], "trials": [{"approach": "rag", "outcome": "worked"}], "reason": "Brand"}""";
        var key = ("Idempotency-Key", $"what-if-{Guid.NewGuid():N}");

        var first = (await ledger.Editor.Post($"{path}/what-if/recording", body, key, ("If-Match", "\"1\""))).Is(200);
        Assert.Equal((4L, 3, "\"4\""), ((long)first["version"]!, (int)first["events"]!, first.Header("ETag")));
        var again = (await ledger.Editor.Post($"{path}/what-if/recording", body, key, ("If-Match", "\"1\""))).Is(200);

        Assert.Equal((first.Body, "true"), (again.Body, again.Header("Idempotent-Replayed")));
        (await ledger.Editor.Post($"{path}/what-if/recording", body, ("If-Match", "\"1\""))).IsProblem(412, "stale-version");
        Assert.Equal(0, (int)(await ledger.Editor.Post($"{path}/what-if/recording", body)).Is(200)["events"]!);
        var history = (await ledger.Viewer.Get($"{path}/history")).Is(200)["items"]!.AsArray();
        Assert.Equal(["", "Brand", "Brand", "Brand"], history.Select((h, i) => i == 0 ? "" : (string)h!["said"]!));
    }

    [PostgresFact]
    public async Task The_list_is_filtered_and_read_page_by_page()
    {
        var mark = $"m{Guid.NewGuid():N}";
        for (var i = 0; i < 5; i++)
            await ledger.Editor.Log(i % 2 == 0 ? "\"needs\": {\"knowledge\": \"wanted\"}" : "", $"{mark} {i}");
        await Eventually(async () => (await ledger.Viewer.Get($"{All}?search={mark}"))["items"]!.AsArray().Count == 5);

        var titles = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await ledger.Viewer.Get($"{All}?search={mark}&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
            titles.AddRange(page["items"]!.AsArray().Select(i => (string)i!["title"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"{mark} {4 - i}"), titles);
        Assert.Equal(3, (await ledger.Viewer.Get($"{All}?search={mark}&target=rag")).Is(200)["items"]!.AsArray().Count);
        Assert.Equal(5, (await ledger.Viewer.Get($"{All}?search={mark}&state=undecided&sort=title")).Is(200)["items"]!.AsArray().Count);
        Assert.Empty((await ledger.Viewer.Get($"{All}?search={mark}&state=archived")).Is(200)["items"]!.AsArray());
        // As a release gave it that counted rows, and of another order.
        var counted = Base64Url.EncodeToString("use-cases/2"u8);
        Assert.Contains("earlier release", (string)(await ledger.Viewer.Get($"{All}?cursor={counted}")).IsProblem(400, "unknown-value", "cursor")["detail"]!, StringComparison.Ordinal);
        var newest = (string)(await ledger.Viewer.Get($"{All}?search={mark}&limit=2")).Is(200)["next"]!;
        (await ledger.Viewer.Get($"{All}?cursor={newest}&sort=title")).IsProblem(400, "unknown-value", "cursor");
        (await ledger.Viewer.Get($"/api/v1/portfolio?cursor={newest}&sort=logged")).IsProblem(400, "unknown-value", "cursor");
        (await ledger.Viewer.Get($"{All}?state=lost")).IsProblem(400, "unknown-value", "state");
        (await ledger.Viewer.Get($"{All}?state=Decided")).IsProblem(400, "unknown-value", "state");
        (await ledger.Viewer.Get($"{All}?sort=1")).IsProblem(400, "unknown-value", "sort");
        (await ledger.Viewer.Get($"{All}?target=magic")).IsProblem(400, "unknown-value", "target");
        (await ledger.Viewer.Get($"{All}?limit=many")).IsProblem(400, "unknown-value", "limit");
        (await ledger.Viewer.Get($"{All}?search=%00%27%3B--")).Is(200);
    }

    [PostgresFact]
    public async Task The_portfolio_counts_what_there_is_now_and_what_there_was()
    {
        var before = DateTimeOffset.UtcNow;
        await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}");
        await Eventually(async () => (int)(await ledger.Viewer.Get("/api/v1/portfolio"))["total"]! >= 1);

        var now = (await ledger.Viewer.Get("/api/v1/portfolio?limit=1")).Is(200);
        Assert.Equal((int)now["total"]!, now["byState"]!.AsObject().Sum(s => (int)s.Value!));
        Assert.True((int)now["byTarget"]!["rag"]! >= 1);
        Assert.Single(now["items"]!.AsArray());
        var then = (await ledger.Viewer.Get("/api/v1/portfolio?asOf=2001-01-01T00:00:00Z")).Is(200);
        Assert.Equal(0, (int)then["total"]!);
        var past = (await ledger.Viewer.Get($"/api/v1/portfolio?asOf={Uri.EscapeDataString(before.AddDays(1).ToString("O"))}")).Is(200);
        Assert.True((int)past["total"]! >= 1);
        (await ledger.Viewer.Get("/api/v1/portfolio?asOf=4")).IsProblem(400, "unknown-value", "asOf");
    }

    private async Task<int> Events()
    {
        await using var session = ledger.App.Store.QuerySession(ledger.Owner.Actor.WorkspaceId);
        return await session.Events.QueryAllRawEvents().CountAsync();
    }

    /// <summary>The list is written behind the transaction; this waits for it, and says so where it never comes.</summary>
    private static async Task Eventually(Func<Task<bool>> there)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await there())
                return;
            await Task.Delay(100);
        }

        Assert.Fail("What was recorded did not reach the list.");
    }
}
