using DecisionLedger.Web.Features.Identity.Accounts.Profile;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>A history says who did something under the name of that day, whatever the member is called now.</summary>
public sealed class RenamedMemberTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task A_history_and_its_exports_keep_the_name_of_the_day()
    {
        var path = await ledger.Colleague.Log("\"needs\": {\"knowledge\": \"wanted\"}");
        (await ledger.Colleague.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "As recommended"}""")).Is(200);
        var colleague = (Guid)(await ledger.Colleague.Get("/api/v1/members")).Is(200)["items"]!.AsArray()
            .Single(member => (string?)member!["name"] == "Ben Colleague")!["id"]!;

        Assert.Empty((await ledger.App.Send(new ChangeName(colleague, "Benedikt Colleague"))).Refusals);
        (await ledger.Colleague.Post($"{path}/comments", """{"text": "Under the new name"}""")).Is(200);

        var names = (await ledger.Editor.Get($"{path}/history")).Is(200)["items"]!.AsArray().Select(line => (string?)line!["actor"]!["name"]).ToList();
        Assert.Equal("Benedikt Colleague", names[^1]);
        Assert.All(names.SkipLast(1), name => Assert.Equal("Ben Colleague", name));
        Assert.Contains("decision-makers: [\"Ben Colleague\"]", (await ledger.Editor.Get($"{path}/export?format=md")).Is(200).Body, StringComparison.Ordinal);
        var page = await HistoryPage(path);
        // Other tests share the server: a read that is slow or timed out says so on the page, and is tried again.
        for (var tries = 0; tries < 20 && (page.Contains("could not be reached", StringComparison.Ordinal) || page.Contains("Loading use case", StringComparison.Ordinal)); tries++)
            page = await HistoryPage(path);
        Assert.True(page.Contains("(now Benedikt Colleague)", StringComparison.Ordinal), page[Math.Max(0, page.IndexOf("<main", StringComparison.Ordinal))..]);
    }

    private async Task<string> HistoryPage(string path)
    {
        using var page = await ledger.Owner.Browser.Get($"/use-cases/{path.Split('/')[^1]}/history");
        return await page.Content.ReadAsStringAsync();
    }
}
