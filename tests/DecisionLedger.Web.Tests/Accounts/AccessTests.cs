using System.Net;
using System.Text.Json;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Accounts;

public sealed class AccessTests(LedgerApp app) : IClassFixture<LedgerApp>
{
    [PostgresTheory]
    [InlineData("/settings")]
    [InlineData("/account")]
    [InlineData("/workspaces")]
    [InlineData("/no-such-page")]
    public async Task A_page_sends_a_stranger_to_signing_in(string page)
    {
        await app.OwnerAsync();

        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(page)}", await app.Visit().RedirectOf(page));
    }

    [PostgresFact]
    public async Task The_API_answers_a_stranger_with_a_problem_and_not_with_a_page()
    {
        await app.OwnerAsync();

        using var answer = await app.Visit().Get("/api/v1/anything");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(401, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains("No token was sent", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [PostgresTheory]
    [InlineData("/sign-out")]
    [InlineData("/workspaces")]
    [InlineData("/account")]
    public async Task Another_site_cannot_post_in_a_members_name(string path)
    {
        var owner = await app.OwnerAsync();

        using var answer = await owner.Browser.Post(path, null, new() { ["_handler"] = "sign-out", ["Switch.Workspace"] = owner.Actor.WorkspaceId });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await owner.Browser.RedirectOf("/account"));
    }

    [PostgresFact]
    public async Task Style_sheets_are_for_everyone()
    {
        using var answer = await app.Visit().Get("/css/ledger.css");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [PostgresFact]
    public async Task Too_many_tries_from_one_address_are_told_to_wait_on_a_readable_page()
    {
        await app.OwnerAsync();
        var visitor = app.Visit();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i <= 2 * SignInLimit.PostsAMinute; i++)
        {
            using var answer = await visitor.Post(SignInPage.Path, null, []);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                continue;
            Assert.Contains("Too many attempts", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.NotNull(answer.Headers.RetryAfter);
            break;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        using var page = await visitor.Get(SignInPage.Path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
