using System.Text.Json.Nodes;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>The inbox through the API: it is there with the event, and gone with what ends it. Each test has a member of its own.</summary>
public sealed class InboxApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task A_question_waits_for_its_member_with_who_asked_and_why_until_it_is_answered()
    {
        var (member, caller) = await ledger.Newcomer("Nia Asked");
        var path = await ledger.Editor.Log(title: "Asked here");
        (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{member}}", "reason": "You ran the pilot"}""")).Is(200);

        var inbox = (await caller.Get("/api/v1/inbox")).Is(200);

        var item = Assert.Single(inbox["items"]!.AsArray())!;
        Assert.Equal((1, 0), ((int)inbox["waiting"]!, (int)inbox["snoozed"]!));
        Assert.Equal(("questionAsked", "capable", "Asked here", "You ran the pilot"), ((string?)item["kind"], (string?)item["subject"], (string?)item["title"], (string?)item["said"]));
        Assert.Equal(ledger.Owner.Actor.MemberId.ToString(), (string?)item["actorId"]);
        Assert.StartsWith("You are asked to answer “", (string?)item["reason"], StringComparison.Ordinal);

        (await caller.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        Assert.Empty((await caller.Get("/api/v1/inbox"))["items"]!.AsArray());
    }

    [PostgresFact]
    public async Task Nobody_sees_what_waits_for_another_or_in_another_workspace()
    {
        var (member, caller) = await ledger.Newcomer("Una Alone");
        var path = await ledger.Editor.Log(title: "Only for Una");
        (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{member}}"}""")).Is(200);

        Assert.Single((await caller.Get("/api/v1/inbox"))["items"]!.AsArray());
        foreach (var other in new[] { ledger.Editor, ledger.Colleague, ledger.Stranger })
            Assert.DoesNotContain("Only for Una", (await other.Get("/api/v1/inbox")).Is(200).Body, StringComparison.Ordinal);
        (await ledger.Anonymous.Get("/api/v1/inbox")).IsProblem(401, "unauthenticated");
    }

    [PostgresFact]
    public async Task A_decision_that_drifts_waits_for_its_owner_with_the_event_that_did_it()
    {
        var (member, caller) = await ledger.Newcomer("Dru Decider");
        var path = await caller.Log("\"needs\": {\"format\": \"wanted\"}", "Drifts away");
        (await caller.Post($"{path}/decisions", """{"approaches": ["systemPrompt"], "rationale": "Cheap"}""")).Is(200);
        Assert.Empty((await caller.Get("/api/v1/inbox"))["items"]!.AsArray());

        (await ledger.Colleague.Post($"{path}/needs", """{"need": "knowledge", "level": "critical", "reason": "The manuals"}""")).Is(200);

        var item = Assert.Single((await caller.Get("/api/v1/inbox"))["items"]!.AsArray())!;
        Assert.Equal(("decisionDrifted", "The manuals"), ((string?)item["kind"], (string?)item["said"]));
        Assert.EndsWith(": critical", (string?)item["cause"], StringComparison.Ordinal);
        Assert.Contains("no longer matches", (string?)item["reason"], StringComparison.Ordinal);

        // Whoever owns it next is told instead, and whoever decided still is.
        var (owner, next) = await ledger.Newcomer("Nell Next");
        (await caller.Post($"{path}/owner", $$"""{"memberId": "{{owner}}"}""")).Is(200);
        Assert.Single((await next.Get("/api/v1/inbox"))["items"]!.AsArray());
        Assert.Equal(member.ToString(), (string?)(await ledger.Viewer.Get(path))["decision"]!["memberId"]);
        (await ledger.Colleague.Post($"{path}/needs", """{"need": "knowledge", "level": "notNeeded"}""")).Is(200);
        Assert.Empty((await next.Get("/api/v1/inbox"))["items"]!.AsArray());
        Assert.Empty((await caller.Get("/api/v1/inbox"))["items"]!.AsArray());
    }

    [PostgresFact]
    public async Task A_review_waits_for_its_member_with_its_day_until_it_is_given_with_what_was_seen()
    {
        var (member, caller) = await ledger.Newcomer("Rex Reviewer");
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}", "Review me");
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        var decision = (string)(await ledger.Viewer.Get(path))["decision"]!["id"]!;
        var request = $$"""{"decisionId": "{{decision}}", "members": ["{{member}}"], "dueOn": "2199-05-31", "reason": "Before the budget round"}""";
        (await ledger.Editor.Post($"{path}/review-requests", request)).Is(200);

        var item = Assert.Single((await caller.Get("/api/v1/inbox"))["items"]!.AsArray())!;
        Assert.Equal(("reviewAsked", "2199-05-31", "Before the budget round"), ((string?)item["kind"], (string?)item["dueOn"], (string?)item["said"]));
        Assert.Equal(member.ToString(), (string?)(await ledger.Viewer.Get(path))["decision"]!["reviewRequests"]![0]!["memberId"]);

        (await caller.Post($"{path}/reviews", $$"""{"decisionId": "{{decision}}", "verdict": "uphold", "reason": "Fine"}""", ("If-Match", "\"4\""))).Is(200);
        Assert.Empty((await caller.Get("/api/v1/inbox"))["items"]!.AsArray());
        Assert.Equal(4, (long)(await ledger.Viewer.Get(path))["decision"]!["reviews"]![0]!["seenVersion"]!);

        (await ledger.Editor.Post($"{path}/review-requests", request)).Is(200);
        (await ledger.Editor.Post($"{path}/review-requests/cancellation", $$"""{"memberId": "{{member}}"}""")).Is(200);
        Assert.Empty((await caller.Get("/api/v1/inbox"))["items"]!.AsArray());
        var viewer = (await ledger.App.NewMember(ledger.Owner, WorkspaceRole.Viewer, "Vi Viewer")).Actor.MemberId;
        (await ledger.Editor.Post($"{path}/review-requests", $$"""{"decisionId": "{{decision}}", "members": ["{{viewer}}"]}""")).IsProblem(400, "unknown-value", "members");
    }

    [PostgresFact]
    public async Task A_review_date_comes_up_on_its_day()
    {
        var (_, caller) = await ledger.Newcomer("Rue Reviewer");
        var (today, tomorrow) = (await caller.Log(title: "Due today"), await caller.Log(title: "Due tomorrow"));
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        (await caller.Post($"{today}/revisit", $$"""{"date": "{{day:yyyy-MM-dd}}"}""")).Is(200);
        (await caller.Post($"{tomorrow}/revisit", $$"""{"date": "{{day.AddDays(2):yyyy-MM-dd}}"}""")).Is(200);

        var item = Assert.Single((await caller.Get("/api/v1/inbox"))["items"]!.AsArray())!;

        Assert.Equal(("Due today", "reviewDateDue", null), ((string?)item["title"], (string?)item["kind"], (string?)item["actorId"]));
    }

    [PostgresFact]
    public async Task What_is_snoozed_is_out_of_the_way_until_its_time_or_until_something_new()
    {
        var (member, caller) = await ledger.Newcomer("Sol Snoozer");
        var path = await ledger.Editor.Log(title: "Later");
        (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{member}}"}""")).Is(200);
        var item = (await caller.Get("/api/v1/inbox"))["items"]![0]!;

        (await caller.Post("/api/v1/inbox/snoozes", Snooze(item, DateTimeOffset.UtcNow.AddDays(1)))).Is(200);
        var inbox = await caller.Get("/api/v1/inbox");
        Assert.Equal((0, 1), ((int)inbox["waiting"]!, (int)inbox["snoozed"]!));
        Assert.Empty(inbox["items"]!.AsArray());
        Assert.NotNull((await caller.Get("/api/v1/inbox?snoozed=true"))["items"]![0]!["snoozedUntil"]);

        // Asked again, by another event.
        (await ledger.Editor.Post($"{path}/assignments", """{"question": "capable", "memberId": null}""")).Is(200);
        (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{member}}"}""")).Is(200);
        Assert.Equal(1, (int)(await caller.Get("/api/v1/inbox"))["waiting"]!);

        item = (await caller.Get("/api/v1/inbox"))["items"]![0]!;
        (await caller.Post("/api/v1/inbox/snoozes", Snooze(item, DateTimeOffset.UtcNow.AddDays(1)))).Is(200);
        (await caller.Post("/api/v1/inbox/snoozes", Snooze(item, null))).Is(200);
        Assert.Equal((1, 0), ((int)(await caller.Get("/api/v1/inbox"))["waiting"]!, (int)(await caller.Get("/api/v1/inbox"))["snoozed"]!));
    }

    [PostgresFact]
    public async Task Only_what_waits_for_oneself_is_snoozed_and_not_into_the_past()
    {
        var (member, caller) = await ledger.Newcomer("Tia Target");
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{member}}"}""")).Is(200);
        var item = (await caller.Get("/api/v1/inbox"))["items"]![0]!;

        (await ledger.Colleague.Post("/api/v1/inbox/snoozes", Snooze(item, DateTimeOffset.UtcNow.AddDays(1)))).IsProblem(404, "not-found");
        (await ledger.Stranger.Post("/api/v1/inbox/snoozes", Snooze(item, DateTimeOffset.UtcNow.AddDays(1)))).IsProblem(404, "not-found");
        (await caller.Post("/api/v1/inbox/snoozes", Snooze(item, DateTimeOffset.UtcNow.AddMinutes(-1)))).IsProblem(400, "out-of-range", "until");
        (await caller.Post("/api/v1/inbox/snoozes", Snooze(item, DateTimeOffset.UtcNow.AddYears(2)))).IsProblem(400, "out-of-range", "until");
        Assert.Equal(1, (int)(await caller.Get("/api/v1/inbox"))["waiting"]!);
    }

    [PostgresFact]
    public async Task Pages_of_a_long_inbox_hold_every_item_once()
    {
        var (member, caller) = await ledger.Newcomer("Lou Long");
        foreach (var question in new[] { "capable", "affordable", "stableUseCase", "fewShotSuffices", "qualityTrainingData" })
        {
            var path = await ledger.Editor.Log(title: question);
            (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "{{question}}", "memberId": "{{member}}"}""")).Is(200);
        }

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await caller.Get($"/api/v1/inbox?limit=2{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}")).Is(200);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["title"]!));
            cursor = (string?)page["next"];
        }

        // The newest first.
        Assert.Equal(["qualityTrainingData", "fewShotSuffices", "stableUseCase", "affordable", "capable"], seen);
        (await caller.Get("/api/v1/inbox?cursor=other")).IsProblem(400, "unknown-value", "cursor");
    }

    private static string Snooze(JsonNode item, DateTimeOffset? until) => new JsonObject
    {
        ["useCaseId"] = (string)item["useCaseId"]!,
        ["kind"] = (string)item["kind"]!,
        ["subject"] = (string)item["subject"]!,
        ["atVersion"] = (long)item["atVersion"]!,
        ["until"] = until?.ToString("O"),
    }.ToJsonString();
}
