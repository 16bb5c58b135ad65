using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>What is sent twice is carried out once, and nobody overwrites what they have not seen.</summary>
public sealed class RepeatedRequestTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private const string All = "/api/v1/use-cases";
    private const string Bot = """{"title": "Bot", "requirement": "Answer questions"}""";
    private const string Style = """{"need": "style", "level": "wanted"}""";

    [PostgresFact]
    public async Task A_repeat_is_answered_as_the_first_was_and_not_carried_out()
    {
        var key = Key();
        var first = (await ledger.Editor.Post(All, Bot, key)).Is(201);
        var second = (await ledger.Editor.Post(All, Bot, key)).Is(201);

        Assert.Equal((first.Body, first.Header("Location"), first.Header("ETag")), (second.Body, second.Header("Location"), second.Header("ETag")));
        Assert.Null(first.Header("Idempotent-Replayed"));
        Assert.Equal("true", second.Header("Idempotent-Replayed"));
        Assert.Equal(1, await EventsWith(key.Value));
    }

    [PostgresFact]
    public async Task A_repeat_after_others_recorded_is_still_answered_as_the_first_was()
    {
        var path = await ledger.Editor.Log();
        var key = Key();
        var first = (await ledger.Editor.Post($"{path}/needs", Style, key, ("If-Match", "\"1\""))).Is(200);
        (await ledger.Colleague.Post($"{path}/comments", """{"text": "Hm"}""")).Is(200);

        var second = (await ledger.Editor.Post($"{path}/needs", Style, key, ("If-Match", "\"1\""))).Is(200);

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(3, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_at_once_with_one_key_are_carried_out_once(bool conditional)
    {
        var path = await ledger.Editor.Log();
        var key = Key();
        (string, string)[] headers = conditional ? [key, ("If-Match", "\"1\"")] : [key];

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ledger.Editor.Post($"{path}/trials", """{"approach": "rag", "outcome": "failed"}""", headers)));

        Assert.All(answers, a => a.Is(200));
        Assert.Single(answers.Select(a => a.Body).Distinct());
        Assert.Single(answers, a => a.Header("Idempotent-Replayed") is null);
        Assert.Equal(1, await EventsWith(key.Value));
        Assert.Equal(2, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task Ten_at_once_with_one_key_log_one_use_case()
    {
        var key = Key();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ledger.Editor.Post(All, Bot, key)));

        Assert.All(answers, a => a.Is(201));
        Assert.Single(answers.Select(a => a.Header("Location")).Distinct());
        Assert.Equal(1, await EventsWith(key.Value));
    }

    [PostgresFact]
    public async Task A_key_with_another_body_path_or_method_is_refused()
    {
        var path = await ledger.Editor.Log();
        var key = Key();
        (await ledger.Editor.Post($"{path}/needs", Style, key)).Is(200);

        (await ledger.Editor.Post($"{path}/needs", """{"need": "style", "level": "critical"}""", key)).IsProblem(422, "key-reused", "Idempotency-Key");
        (await ledger.Editor.Post($"{path}/signs", Style.Replace("need", "sign", StringComparison.Ordinal), key)).Is(400);
        (await ledger.Editor.Post($"{path}/comments", """{"text": "Hm"}""", key)).IsProblem(422, "key-reused", "Idempotency-Key");
        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"title": "Other"}""", key)).IsProblem(422, "key-reused", "Idempotency-Key");
        Assert.Equal(2, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task Two_members_may_use_the_same_key()
    {
        var path = await ledger.Editor.Log();
        var key = Key();

        (await ledger.Editor.Post($"{path}/comments", """{"text": "Mine"}""", key)).Is(200);
        var second = (await ledger.Colleague.Post($"{path}/comments", """{"text": "Mine"}""", key)).Is(200);

        Assert.Null(second.Header("Idempotent-Replayed"));
        Assert.Equal(3, (int)second["version"]!);
    }

    [PostgresFact]
    public async Task A_refused_request_does_not_use_its_key_up()
    {
        var path = await ledger.Editor.Log();
        var key = Key();

        (await ledger.Editor.Post($"{path}/needs", """{"need": "tone", "level": "wanted"}""", key)).Is(400);
        Assert.Null((await ledger.Editor.Post($"{path}/needs", Style, key)).Is(200).Header("Idempotent-Replayed"));
    }

    [PostgresFact]
    public async Task A_request_that_changes_nothing_is_remembered_too()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/needs", Style)).Is(200);
        var key = Key();

        Assert.Equal(0, (int)(await ledger.Editor.Post($"{path}/needs", Style, key)).Is(200)["events"]!);
        Assert.Equal("true", (await ledger.Editor.Post($"{path}/needs", Style, key)).Is(200).Header("Idempotent-Replayed"));
    }

    [PostgresTheory]
    [InlineData("two words")]
    [InlineData("über")]
    [InlineData("201")]
    public async Task A_key_that_is_none_is_refused(string key) =>
        (await ledger.Editor.Post(All, Bot, ("Idempotency-Key", key == "201" ? new string('k', 201) : key))).IsProblem(400, "malformed", "Idempotency-Key");

    [PostgresFact]
    public async Task The_longest_key_works() => (await ledger.Editor.Post(All, Bot, ("Idempotency-Key", new string('!', 200)))).Is(201);

    [PostgresFact]
    public async Task What_was_recorded_since_the_version_seen_refuses_and_is_listed()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Colleague.Post($"{path}/comments", """{"text": "Meanwhile"}""")).Is(200);

        var stale = (await ledger.Editor.Post($"{path}/needs", Style, ("If-Match", "\"1\""))).IsProblem(412, "stale-version");

        var meanwhile = Assert.Single(stale["meanwhile"]!.AsArray())!;
        Assert.Equal((2, "comment", "Meanwhile"), ((int)meanwhile["version"]!, (string?)meanwhile["kind"], (string?)meanwhile["said"]));
        Assert.Equal(2, (int)(await ledger.Viewer.Get(path))["version"]!);
        (await ledger.Editor.Post($"{path}/needs", Style, ("If-Match", "\"2\""))).Is(200);
    }

    [PostgresFact]
    public async Task Every_recording_minds_what_its_sender_has_seen()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        var decision = (string)(await ledger.Viewer.Get(path))["decision"]!["id"]!;
        (string Below, string Body)[] recordings =
        [
            ("needs", Style),
            ("answers", """{"question": "capable", "answer": "yes"}"""),
            ("signs", """{"sign": "longPrompts", "seen": true}"""),
            ("trials", """{"approach": "rag", "outcome": "failed"}"""),
            ($"trials/{decision}/retraction", "{}"),
            ("measurements", """{"measurement": "domains", "value": 2}"""),
            ("decisions", """{"approaches": ["rag"], "rationale": "Why"}"""),
            ("reviews", $$"""{"decisionId": "{{decision}}", "verdict": "uphold", "reason": "Still"}"""),
            ("revisit", """{"date": "2199-01-01"}"""),
            ("archive", "{}"),
            ("restore", "{}"),
        ];

        foreach (var (below, body) in recordings)
            (await ledger.Editor.Post($"{path}/{below}", body, ("If-Match", "\"1\""))).IsProblem(412, "stale-version");
        (await ledger.Editor.Send(HttpMethod.Patch, path, """{"title": "Other"}""", ("If-Match", "\"1\""))).IsProblem(412, "stale-version");
        Assert.Equal(2, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task Of_ten_at_once_on_one_version_one_is_recorded()
    {
        var path = await ledger.Editor.Log();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            ledger.Editor.Post($"{path}/measurements", $$"""{"measurement": "domains", "value": {{i}}}""", ("If-Match", "\"1\""))));

        Assert.Single(answers, a => a.Status == 200);
        Assert.Equal(9, answers.Count(a => a.Status == 412));
        Assert.Equal(2, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task Several_at_once_without_a_version_are_all_recorded()
    {
        var path = await ledger.Editor.Log();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => ledger.Editor.Post($"{path}/comments", $$"""{"text": "{{i}}"}""")));

        Assert.All(answers, a => a.Is(200));
        Assert.Equal(5, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresTheory]
    [InlineData("\"99\"", 412, "stale-version", null)]
    [InlineData("\"0\"", 412, "stale-version", null)]
    [InlineData("\"other\"", 412, "stale-version", null)]
    [InlineData("W/\"1\"", 412, "stale-version", null)]
    [InlineData("1", 400, "malformed", "If-Match")]
    [InlineData("\"1\", \"2\"", 400, "malformed", "If-Match")]
    public async Task A_version_that_never_was_is_refused(string ifMatch, int status, string code, string? field)
    {
        var path = await ledger.Editor.Log();

        (await ledger.Editor.Post($"{path}/needs", Style, ("If-Match", ifMatch))).IsProblem(status, code, field);
        (await ledger.Editor.Post($"{path}/needs", Style, ("If-Match", "*"))).Is(200);
    }

    [PostgresFact]
    public async Task What_the_caller_has_is_not_sent_again()
    {
        var path = await ledger.Editor.Log();

        var known = (await ledger.Viewer.Get(path, ("If-None-Match", "\"1\""))).Is(304);
        Assert.Equal(("", "\"1\""), (known.Body, known.Header("ETag")));
        (await ledger.Viewer.Get(path, ("If-None-Match", "\"7\", W/\"1\""))).Is(304);
        (await ledger.Viewer.Get($"{path}/recommendation", ("If-None-Match", "\"1\""))).Is(304);
        (await ledger.Viewer.Get(path, ("If-None-Match", "\"2\""))).Is(200);
        (await ledger.Editor.Post($"{path}/needs", Style)).Is(200);
        (await ledger.Viewer.Get(path, ("If-None-Match", "\"1\""))).Is(200);
    }

    private static (string Name, string Value) Key() => ("Idempotency-Key", $"key-{Guid.NewGuid():N}");

    private async Task<int> EventsWith(string key)
    {
        await using var session = ledger.App.Store.QuerySession(ledger.Owner.Actor.WorkspaceId);
        var events = await session.Events.QueryAllRawEvents().ToListAsync();
        return events.Count(e => e.Headers?.TryGetValue("idempotency-key", out var value) == true && value.ToString() == key);
    }
}
