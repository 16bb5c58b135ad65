using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten.Events;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>Settling, asking members, and conditions to look again, through the API.</summary>
public sealed class SettlingApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task An_owner_settles_a_tie_and_a_new_answer_undoes_it()
    {
        var path = await Contested();
        Assert.Equal("contested", (string?)(await ledger.Viewer.Get(path))["state"]);
        const string settled = """{"question": "capable", "answer": "yes", "reason": "The course settled it"}""";

        (await ledger.Editor.Post($"{path}/settlements", settled)).IsProblem(403, "forbidden");
        (await ledger.Keeper.Post($"{path}/settlements", settled)).Is(200);

        var team = (await ledger.Viewer.Get(path)).Is(200)["answers"]![0]!;
        Assert.Equal(("yes", false), ((string?)team["value"], (bool)team["contested"]!));
        Assert.Equal("The course settled it", (string?)team["settled"]!["reason"]);
        Assert.Equal("undecided", (string?)(await ledger.Viewer.Get(path))["state"]);

        (await ledger.Colleague.Post($"{path}/answers", """{"question": "capable", "answer": "no", "reason": "Still not"}""")).Is(200);
        team = (await ledger.Viewer.Get(path))["answers"]![0]!;
        Assert.True((bool)team["contested"]!);
        Assert.Null(team["settled"]);
    }

    [PostgresFact]
    public async Task What_was_answered_meanwhile_is_shown_to_who_settles()
    {
        var path = await Contested();
        (await ledger.Colleague.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);

        var refused = (await ledger.Keeper.Post($"{path}/settlements", """{"question": "capable", "answer": "no", "reason": "Why"}""", ("If-Match", "\"3\""))).IsProblem(412, "stale-version");

        Assert.Equal("answer", (string?)refused["meanwhile"]![0]!["kind"]);
    }

    [PostgresFact]
    public async Task A_member_is_asked_and_is_free_of_it_after_answering()
    {
        var path = await ledger.Editor.Log();
        var asked = ledger.Owner.Actor.MemberId;

        (await ledger.Colleague.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{asked}}", "reason": "You know"}""")).Is(200);
        Assert.Equal(asked.ToString(), (string?)(await ledger.Viewer.Get(path))["assignments"]!["capable"]!["memberId"]);

        (await ledger.Editor.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        Assert.Empty((await ledger.Viewer.Get(path))["assignments"]!.AsObject());
        (await ledger.Colleague.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{asked}}"}""")).IsProblem(409, "already-answered", "memberId");
    }

    [PostgresFact]
    public async Task Whom_to_ask_is_listed_for_every_member()
    {
        var members = (await ledger.Viewer.Get("/api/v1/members")).Is(200)["items"]!.AsArray();

        Assert.Contains(members, m => (string?)m!["id"] == ledger.Owner.Actor.MemberId.ToString() && (string?)m["role"] == "owner");
        Assert.Contains(members, m => (string?)m!["name"] == "Ben Colleague" && (string?)m["role"] == "editor");
        Assert.DoesNotContain("@", (await ledger.Viewer.Get("/api/v1/members")).Body, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Only_who_can_answer_is_asked()
    {
        var path = await ledger.Editor.Log();
        var viewer = (await ledger.App.NewMember(ledger.Owner, WorkspaceRole.Viewer, "Vic Viewer")).Actor.MemberId;

        (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{Guid.NewGuid()}}"}""")).IsProblem(400, "unknown-value", "memberId");
        var refused = (await ledger.Editor.Post($"{path}/assignments", $$"""{"question": "capable", "memberId": "{{viewer}}"}""")).IsProblem(400, "unknown-value", "memberId");
        Assert.Contains("Vic Viewer is a viewer", (string?)refused["detail"], StringComparison.Ordinal);
        Assert.Equal(1, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task A_measured_number_that_meets_a_condition_makes_the_review_due_everywhere()
    {
        var path = await ledger.Editor.Log(title: "Condition of a kind");
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/revisit-conditions", """{"measurement": "goodExamples", "comparison": "atLeast", "value": 200, "reason": "Then fine-tuning can be tried"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/measurements", """{"measurement": "goodExamples", "value": 199}""")).Is(200);
        Assert.Equal("decided", (string?)(await ledger.Viewer.Get(path))["state"]);

        (await ledger.Editor.Post($"{path}/measurements", """{"measurement": "goodExamples", "value": 200}""")).Is(200);

        var read = (await ledger.Viewer.Get(path)).Is(200);
        Assert.Equal("reviewDue", (string?)read["state"]);
        var condition = read["revisitConditions"]![0]!;
        Assert.Equal(("goodExamples", "atLeast", 200m, 5L), ((string?)condition["measurement"], (string?)condition["comparison"], (decimal)condition["value"]!, (long)condition["metAtVersion"]!));
        await ledger.App.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var row = (await ledger.Viewer.Get("/api/v1/portfolio?search=Condition%20of%20a%20kind")).Is(200)["items"]![0]!;
        Assert.Equal("reviewDue", (string?)row["state"]);

        var decision = (string)read["decision"]!["id"]!;
        (await ledger.Editor.Post($"{path}/reviews", $$"""{"decisionId": "{{decision}}", "verdict": "uphold", "reason": "Looked at it"}""")).Is(200);
        Assert.Equal("decided", (string?)(await ledger.Viewer.Get(path))["state"]);

        (await ledger.Editor.Post($"{path}/revisit-conditions/{(string)condition["id"]!}/clearance", null)).Is(200);
        Assert.Empty((await ledger.Viewer.Get(path))["revisitConditions"]!.AsArray());
    }

    [PostgresTheory]
    [InlineData("settlements", """{"question": "capable", "answer": "yes", "reason": "Why"}""", 409, "not-contested", "question")]
    [InlineData("settlements", """{"question": "isItFun", "answer": "yes", "reason": "Why"}""", 400, "unknown-value", "question")]
    [InlineData("settlements", """{"question": "capable", "answer": "unsure", "reason": "Why"}""", 400, "unknown-value", "answer")]
    [InlineData("settlements", """{"question": "capable", "answer": "yes", "reason": " "}""", 400, "empty", "reason")]
    [InlineData("assignments", """{"question": "isItFun", "memberId": null}""", 400, "unknown-value", "question")]
    [InlineData("assignments", """{"question": "capable"}""", 400, "empty", "memberId")]
    [InlineData("revisit-conditions", """{"measurement": "mood", "comparison": "atLeast", "value": 1}""", 400, "unknown-value", "measurement")]
    [InlineData("revisit-conditions", """{"measurement": "goodExamples", "comparison": "about", "value": 1}""", 400, "unknown-value", "comparison")]
    [InlineData("revisit-conditions", """{"measurement": "goodExamples", "comparison": "over", "value": -1}""", 400, "out-of-range", "value")]
    public async Task What_cannot_be_is_refused_and_leaves_no_trace(string below, string body, int status, string code, string field)
    {
        var path = await ledger.Editor.Log();

        (await ledger.Keeper.Post($"{path}/{below}", body)).IsProblem(status, code, field);

        Assert.Equal(1, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    private async Task<string> Contested()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        (await ledger.Colleague.Post($"{path}/answers", """{"question": "capable", "answer": "no"}""")).Is(200);
        return path;
    }
}
