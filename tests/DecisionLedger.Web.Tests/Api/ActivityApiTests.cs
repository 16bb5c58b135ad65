using DecisionLedger.Web.Tests.Infrastructure;
using Marten.Events;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>What the team did, through the API: the newest first, and only what is asked for.</summary>
public sealed class ActivityApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task What_the_team_did_is_listed_newest_first_with_who_did_it_and_where()
    {
        var path = await ledger.Editor.Log(title: "Active one");
        (await ledger.Colleague.Post($"{path}/needs", """{"need": "knowledge", "level": "critical", "reason": "The manuals"}""")).Is(200);
        (await ledger.Editor.Post($"{path}/comments", """{"text": "Legal asked"}""")).Is(200);

        var items = (await ledger.Viewer.Get("/api/v1/activity?limit=3")).Is(200)["items"]!.AsArray();

        Assert.Equal(["comment", "need", "logged"], items.Select(item => (string?)item!["kind"]));
        Assert.Equal((3L, "Active one", "Legal asked", "Ada Owner"), ((long)items[0]!["version"]!, (string?)items[0]!["title"], (string?)items[0]!["said"], (string?)items[0]!["actor"]));
        Assert.Equal(("Knowledge: critical", "The manuals", "Ben Colleague", true), ((string?)items[1]!["words"], (string?)items[1]!["said"], (string?)items[1]!["actor"], (bool)items[1]!["moved"]!));
    }

    [PostgresFact]
    public async Task It_is_narrowed_by_member_kind_use_case_and_tag()
    {
        var (member, caller) = await ledger.Newcomer("Nils Narrow");
        var (first, second) = (await caller.Log(title: "First narrow"), await caller.Log(title: "Second narrow"));
        (await caller.Post($"{first}/comments", """{"text": "One"}""")).Is(200);
        (await ledger.Editor.Post($"{first}/comments", """{"text": "Two"}""")).Is(200);
        (await caller.Post($"{second}/tags", """{"add": ["Narrow tag"]}""")).Is(200);
        (await caller.Post($"{second}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
        (await caller.Post($"{second}/answers", """{"question": "capable", "answer": null}""")).Is(200);
        await ledger.App.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["answer", "answer", "tag", "comment", "logged", "logged"], await Kinds($"member={member}"));
        Assert.Equal(["answer", "answer", "tag", "comment", "logged", "logged"], await Kinds("member=me", caller));
        Assert.Equal(["comment"], await Kinds($"member={member}&kind=comment"));
        // An answer that was taken back is of the same kind, and so are events that earlier programs wrote.
        Assert.Equal(["answer", "answer"], await Kinds($"member={member}&kind=answer"));
        Assert.Equal(["comment", "comment", "logged"], await Kinds($"useCase={first.Split('/')[^1]}"));
        Assert.Equal(["answer", "answer", "tag", "logged"], await Kinds("tag=NARROW%20tag"));
        (await ledger.Viewer.Get("/api/v1/activity?kind=gossip")).IsProblem(400, "unknown-value", "kind");
        (await ledger.Viewer.Get("/api/v1/activity?member=somebody")).IsProblem(400, "unknown-value", "member");
        (await ledger.Viewer.Get("/api/v1/activity?cursor=other")).IsProblem(400, "unknown-value", "cursor");
        Assert.DoesNotContain("narrow", (await ledger.Stranger.Get("/api/v1/activity?limit=200")).Is(200).Body, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Pages_hold_every_event_once()
    {
        var path = await ledger.Editor.Log(title: "Paged activity");
        for (var i = 1; i <= 6; i++)
            (await ledger.Editor.Post($"{path}/comments", $$"""{"text": "No. {{i}}"}""")).Is(200);

        var seen = new List<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await ledger.Viewer.Get($"/api/v1/activity?useCase={path.Split('/')[^1]}&limit=3{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}")).Is(200);
            seen.AddRange(page["items"]!.AsArray().Select(item => (long)item!["version"]!));
            cursor = (string?)page["next"];
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], seen);
    }

    private async Task<IReadOnlyList<string>> Kinds(string query, ApiCaller? caller = null) =>
        [.. (await (caller ?? ledger.Viewer).Get($"/api/v1/activity?{query}")).Is(200)["items"]!.AsArray().Select(item => (string)item!["kind"]!)];
}
