using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten.Events;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>Owner and tags: recorded, filtered and searched by, now and as of an earlier time.</summary>
public sealed class OwnershipApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private string Ada => ledger.Owner.Actor.MemberId.ToString();

    [PostgresFact]
    public async Task Whoever_creates_a_use_case_owns_it_until_that_changes()
    {
        var path = await ledger.Colleague.Log(title: "Whose is it");
        var ben = (string)(await ledger.Viewer.Get(path))["owner"]!;
        Assert.NotEqual(Ada, ben);

        (await ledger.Editor.Post($"{path}/owner", $$"""{"memberId": "{{Ada}}", "reason": "Ben moved on"}""")).Is(200);

        Assert.Equal(Ada, (string?)(await ledger.Viewer.Get(path))["owner"]);
        Assert.Equal(ben, (string?)(await ledger.Viewer.Get($"{path}?asOf=1"))["owner"]);
        var entry = (await ledger.Viewer.Get($"{path}/history"))["items"]!.AsArray()[^1]!;
        Assert.Equal(("owner", "Changed the owner", "Ben moved on", Ada), ((string?)entry["kind"], (string?)entry["words"], (string?)entry["said"], (string?)entry["owner"]!["id"]));
        // The same again changes nothing.
        Assert.Equal(0, (int)(await ledger.Editor.Post($"{path}/owner", $$"""{"memberId": "{{Ada}}"}""")).Is(200)["events"]!);
    }

    [PostgresFact]
    public async Task Two_who_change_the_owner_at_once_are_told()
    {
        var path = await ledger.Editor.Log();
        var ben = await BenAsync();
        (await ledger.Editor.Post($"{path}/owner", $$"""{"memberId": "{{ben}}"}""", ("If-Match", "\"1\""))).Is(200);

        (await ledger.Colleague.Post($"{path}/owner", $$"""{"memberId": "{{Ada}}"}""", ("If-Match", "\"1\""))).IsProblem(412, "stale-version");
    }

    [PostgresFact]
    public async Task Only_who_can_edit_can_own()
    {
        var path = await ledger.Editor.Log();
        var viewer = (await ledger.App.NewMember(ledger.Owner, WorkspaceRole.Viewer, "Vic Viewer")).Actor.MemberId;

        (await ledger.Editor.Post($"{path}/owner", $$"""{"memberId": "{{viewer}}"}""")).IsProblem(400, "unknown-value", "memberId");
        (await ledger.Editor.Post($"{path}/owner", $$"""{"memberId": "{{Guid.NewGuid()}}"}""")).IsProblem(400, "unknown-value", "memberId");
        Assert.Equal(1, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresFact]
    public async Task Tags_are_added_and_removed_together_or_not_at_all()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post($"{path}/tags", """{"add": ["Pilot", "EU"]}""")).Is(200);

        Assert.Equal(2, (int)(await ledger.Editor.Post($"{path}/tags", """{"add": ["pilot", "Q3"], "remove": ["eu"]}""")).Is(200)["events"]!);
        Assert.Equal(["Pilot", "Q3"], Tags(await ledger.Viewer.Get(path)));

        (await ledger.Editor.Post($"{path}/tags", """{"add": ["fine", "not, fine"]}""")).IsProblem(400, "unknown-value", "tag");
        (await ledger.Editor.Post($"{path}/tags", "{}")).IsProblem(400, "empty", "add");
        Assert.Equal(["Pilot", "Q3"], Tags(await ledger.Viewer.Get(path)));
        Assert.Equal(["EU", "Pilot"], Tags(await ledger.Viewer.Get($"{path}?asOf=3")));
    }

    [PostgresFact]
    public async Task The_portfolio_is_filtered_and_searched_by_owner_and_tag_now_and_before()
    {
        var mine = await ledger.Editor.Log(title: "Ownership mine");
        var ben = await BenAsync();
        var bens = await ledger.Colleague.Log("\"needs\": {\"knowledge\": \"critical\"}", "Ownership Ben's");
        (await ledger.Editor.Post($"{bens}/tags", """{"add": ["Équipe Q3"]}""")).Is(200);
        var before = await NowAsync();
        (await ledger.Editor.Post($"{mine}/tags", """{"add": ["équipe q3"]}""")).Is(200);
        (await ledger.Editor.Post($"{bens}/owner", $$"""{"memberId": "{{Ada}}"}""")).Is(200);
        (await ledger.Editor.Post($"{bens}/decisions", """{"approaches": ["rag"], "rationale": "Why"}""")).Is(200);
        await ledger.App.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["Ownership Ben's", "Ownership mine"], await Titles("owner=me&search=ownership"));
        Assert.Equal(["Ownership Ben's"], await Titles("owner=me&search=ownership&state=decided"));
        Assert.Empty(await Titles($"owner={ben}&search=ownership"));
        Assert.Equal(["Ownership Ben's", "Ownership mine"], await Titles("tag=equipe%20Q3"));
        Assert.Equal(["Ownership Ben's", "Ownership mine"], await Titles("search=EQUIPE%20ownership"));
        Assert.Equal(["Ownership Ben's"], await Titles($"owner={ben}&search=ownership&asOf={before}"));
        Assert.Equal(["Ownership Ben's"], await Titles($"tag=equipe%20Q3&asOf={before}"));
        // By the owner's name, whatever its accents.
        Assert.Equal(["Ownership Ben's"], await Titles($"search=ownership%20c%C3%B4lleague&asOf={before}"));

        var counted = (await ledger.Viewer.Get("/api/v1/portfolio?tag=%C3%A9quipe%20q3")).Is(200);
        Assert.Equal((2, 2, 1, 1), ((int)counted["total"]!, (int)counted["matching"]!, (int)counted["byState"]!["decided"]!, (int)counted["byState"]!["undecided"]!));
        var row = counted["items"]!.AsArray().Single(item => (string?)item!["title"] == "Ownership Ben's")!;
        Assert.Equal((Ada, "Équipe Q3"), ((string?)row["owner"], (string?)row["tags"]![0]));
        (await ledger.Viewer.Get("/api/v1/portfolio?owner=somebody")).IsProblem(400, "unknown-value", "owner");
    }

    [PostgresFact]
    public async Task Pages_of_an_owner_hold_every_use_case_once()
    {
        for (var i = 0; i < 5; i++)
            (await ledger.Editor.Post($"{await ledger.Editor.Log(title: $"Paged {i}")}/tags", """{"add": ["paged"]}""")).Is(200);
        await ledger.App.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

        foreach (var sort in new[] { "pressing", "lastChanged", "title", "logged" })
        {
            var seen = new List<string>();
            for (string? cursor = ""; cursor is not null;)
            {
                var page = (await ledger.Viewer.Get($"/api/v1/portfolio?tag=paged&sort={sort}&limit=2{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}")).Is(200);
                seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["title"]!));
                cursor = (string?)page["next"];
            }

            Assert.Equal(["Paged 0", "Paged 1", "Paged 2", "Paged 3", "Paged 4"], seen.Order());
        }
    }

    private static IEnumerable<string> Tags(ApiAnswer answer) => answer["tags"]!.AsArray().Select(tag => (string)tag!);

    private async Task<IReadOnlyList<string>> Titles(string query) =>
        [.. (await ledger.Editor.Get($"/api/v1/portfolio?{query}")).Is(200)["items"]!.AsArray().Select(item => (string)item!["title"]!).Order()];

    private async Task<string> BenAsync() =>
        (string)(await ledger.Viewer.Get("/api/v1/members"))["items"]!.AsArray().Single(m => (string?)m!["name"] == "Ben Colleague")!["id"]!;

    private static async Task<string> NowAsync()
    {
        await Task.Delay(20);
        var now = Uri.EscapeDataString(DateTimeOffset.UtcNow.ToString("O"));
        await Task.Delay(20);
        return now;
    }
}
