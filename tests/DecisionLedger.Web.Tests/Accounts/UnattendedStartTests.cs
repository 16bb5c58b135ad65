using System.Net;
using System.Net.Http.Headers;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Web.Tests.Accounts;

public sealed class UnattendedStartTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Bootstrap:Email"] = "ops@example.org",
        ["Bootstrap:Password"] = "a long enough password",
        ["Bootstrap:Workspace"] = "Operations",
        ["Bootstrap:Token"] = "fixed-token-for-tests",
        ["Bootstrap:Samples"] = "true",
    };

    [PostgresFact]
    public async Task The_settings_make_owner_workspace_token_and_samples_once()
    {
        var app = await LedgerApp.StartAsync(settings: Settings);
        await using var again = new LedgerApp { Settings = Settings };
        await again.StartOnAsync(app.ConnectionString);

        await using var session = app.Store.QuerySession();
        var workspace = Assert.Single(await session.Query<Workspace>().ToListAsync());
        Assert.Equal("Operations", workspace.Name);
        Assert.Single(await session.Query<Account>().ToListAsync());
        var token = Assert.Single(await session.Query<ApiToken>().ToListAsync());
        Assert.NotEqual("fixed-token-for-tests", token.Hash);
        await using var ledger = app.Store.QuerySession(workspace.Id);
        Assert.NotEmpty(await ledger.Events.QueryAllRawEvents().Take(1).ToListAsync());
        Assert.NotNull((await app.Send(new CheckCredentials("ops@example.org", "a long enough password", IPAddress.Loopback))).AccountId);
        var client = again.Visit().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "fixed-token-for-tests");
        using var answer = await client.GetAsync(new Uri("/api/no-such-thing", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(app.Log.Problems);
        await app.StopAndDropAsync();
    }

    [PostgresFact]
    public async Task A_short_password_is_taken_from_whoever_runs_the_server_but_warned_about()
    {
        var app = await LedgerApp.StartAsync(settings: new Dictionary<string, string> { ["Bootstrap:Email"] = "ops@example.org", ["Bootstrap:Password"] = "short" });

        Assert.NotNull((await app.Send(new CheckCredentials("ops@example.org", "short", IPAddress.Loopback))).AccountId);
        Assert.Contains("shorter", Assert.Single(app.Log.Problems).Text, StringComparison.Ordinal);
        await app.StopAndDropAsync();
    }
}
