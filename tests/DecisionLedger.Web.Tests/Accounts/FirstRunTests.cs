using System.Net;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Accounts.Start;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Web.Tests.Accounts;

public sealed class FirstRunTests : IAsyncLifetime
{
    private LedgerApp _app = null!;

    public async Task InitializeAsync() => _app = await LedgerApp.StartAsync();

    public Task DisposeAsync() => _app.StopAndDropAsync();

    [PostgresTheory]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/workspaces")]
    [InlineData("/join/anything")]
    public async Task Until_the_first_run_every_page_leads_to_it(string page) =>
        Assert.Equal("/start", await _app.Visit().RedirectOf(page));

    [PostgresFact]
    public async Task The_first_run_makes_owner_and_workspace_and_signs_in()
    {
        var owner = await _app.FirstRunAsync();

        await using var session = _app.Store.QuerySession();
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(owner.Actor.WorkspaceId, owner.Actor.MemberId));
        Assert.Equal(WorkspaceRole.Owner, membership!.Role);
        Assert.Equal("Platform team", (await session.LoadAsync<Workspace>(owner.Actor.WorkspaceId))!.Name);
        Assert.Null(await owner.Browser.RedirectOf("/account"));
        Assert.Empty(_app.Log.Problems);
    }

    [PostgresFact]
    public async Task Two_first_runs_at_once_make_one_owner()
    {
        var tries = Enumerable.Range(0, 6).Select(i => _app.Send(new FirstRun($"Team {i}", $"Person {i}", $"p{i}@example.org", LedgerApp.Password)));
        var admissions = await Task.WhenAll(tries);

        Assert.Single(admissions, a => a.AccountId is not null);
        Assert.All(admissions.Where(a => a.AccountId is null), a => Assert.Equal([FirstRunHandler.AlreadyDone], a.Refusals));
        await using var session = _app.Store.QuerySession();
        Assert.Equal(1, await session.Query<Account>().CountAsync());
        Assert.Equal(1, await session.Query<Workspace>().CountAsync());
        Assert.Equal(1, await session.Query<Membership>().CountAsync());
    }

    [PostgresFact]
    public async Task Once_it_has_happened_the_first_run_leads_to_signing_in()
    {
        await _app.FirstRunAsync();

        Assert.Equal("/sign-in", await _app.Visit().RedirectOf("/start"));
    }

    [PostgresFact]
    public async Task What_was_typed_is_kept_except_the_password()
    {
        using var answer = await _app.Visit().Submit("/start", "start", new()
        {
            ["Input.WorkspaceName"] = "Équipe <b>plateforme</b> 🛠️",
            ["Input.Name"] = "",
            ["Input.Email"] = "not-an-address",
            ["Input.Password"] = "short",
        });
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"not-an-address\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"short\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>plateforme", html, StringComparison.Ordinal);
        Assert.Contains("Enter your name.", html, StringComparison.Ordinal);
        Assert.Contains("Use at least 12 characters.", html, StringComparison.Ordinal);
        await using var session = _app.Store.QuerySession();
        Assert.Null(await session.LoadAsync<Installation>(Installation.TheId));
    }

    [PostgresFact]
    public async Task With_the_box_ticked_the_worked_examples_are_planted()
    {
        using var answer = await _app.Visit().Submit("/start", "start", new()
        {
            ["Input.WorkspaceName"] = "Team",
            ["Input.Name"] = "Ada",
            ["Input.Email"] = "ada@example.org",
            ["Input.Password"] = LedgerApp.Password,
            ["Input.WithSamples"] = "true",
        });

        Assert.Equal("/", Visitor.Where(answer));
        await using var session = _app.Store.QuerySession();
        var installation = await session.LoadAsync<Installation>(Installation.TheId);
        await using var ledger = _app.Store.QuerySession(installation!.FirstWorkspaceId);
        Assert.NotEmpty(await ledger.Events.QueryAllRawEvents().Take(1).ToListAsync());
    }
}
