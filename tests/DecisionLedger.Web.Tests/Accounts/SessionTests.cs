using System.Net;
using System.Security.Claims;
using DecisionLedger.Web.Features.Identity.Accounts.Profile;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DecisionLedger.Web.Tests.Accounts;

public sealed class SessionTests(FakeClockLedgerApp app) : IClassFixture<FakeClockLedgerApp>
{
    [PostgresFact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        var here = await Member("Everywhere");
        var there = await app.SignIn(here.Email);

        using var answer = await here.Browser.Submit(AccountPage.Path, "sign-out-everywhere", []);
        Assert.Equal("/sign-in", Visitor.Where(answer));
        Assert.NotNull(await here.Browser.RedirectOf(AccountPage.Path));
        Assert.NotNull(await there.Browser.RedirectOf(AccountPage.Path));
    }

    [PostgresFact]
    public async Task Changing_the_password_ends_the_other_sessions_only()
    {
        var here = await Member("Changer");
        var there = await app.SignIn(here.Email);

        using var answer = await here.Browser.Submit(AccountPage.Path, "change-password", new()
        {
            ["PasswordInput.CurrentPassword"] = LedgerApp.Password,
            ["PasswordInput.NewPassword"] = "an entirely new one",
        });
        Assert.Equal("/account?saved=password", Visitor.Where(answer));
        Assert.Null(await here.Browser.RedirectOf(AccountPage.Path));
        Assert.NotNull(await there.Browser.RedirectOf(AccountPage.Path));
        Assert.Null((await app.Send(new CheckCredentials(here.Email, LedgerApp.Password, IPAddress.Loopback))).AccountId);
        Assert.NotNull((await app.Send(new CheckCredentials(here.Email, "an entirely new one", IPAddress.Loopback))).AccountId);
    }

    [PostgresTheory]
    [InlineData("not my password", "an entirely new one", "This is not your current password.")]
    [InlineData(LedgerApp.Password, "short", "Use at least 12 characters.")]
    [InlineData(LedgerApp.Password, "", "Choose a password.")]
    public async Task A_password_that_cannot_be_changed_says_why(string current, string wanted, string why)
    {
        var member = await Member("Refused");

        using var answer = await member.Browser.Submit(AccountPage.Path, "change-password", new()
        {
            ["PasswordInput.CurrentPassword"] = current,
            ["PasswordInput.NewPassword"] = wanted,
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(why, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback))).AccountId);
    }

    [PostgresFact]
    public async Task A_changed_name_is_shown_in_the_workspace_too()
    {
        var member = await Member("Before");

        using var answer = await member.Browser.Submit(AccountPage.Path, "change-name", new() { ["NameInput.Name"] = "  Žofie <i>Nováková</i> 🦊 " });
        Assert.Equal("/account?saved=name", Visitor.Where(answer));
        var names = await app.Send(member.Actor, new NamesOfMembers());
        Assert.Equal("Žofie <i>Nováková</i> 🦊", names.Today(member.Actor.MemberId));
    }

    [PostgresTheory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("bell\a")]
    [InlineData("turned \u202Earound")]
    public async Task A_name_that_could_mislead_is_refused_and_kept_in_the_form(string name)
    {
        var member = await Member("Unchanged");

        using var answer = await member.Browser.Submit(AccountPage.Path, "change-name", new() { ["NameInput.Name"] = name });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Unchanged", (await app.Send(member.Actor, new NamesOfMembers())).Today(member.Actor.MemberId), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Another_node_and_a_restart_go_on_with_the_session()
    {
        var member = await Member("Travelling");
        using var answer = await app.Visit().Submit(SignInPage.Path, "sign-in", new() { ["Input.Email"] = member.Email, ["Input.Password"] = LedgerApp.Password });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("decisionledger=", StringComparison.Ordinal)).Split(';')[0];

        await using var other = new LedgerApp { Clock = app.Clock };
        await other.StartOnAsync(app.ConnectionString);
        var visitor = other.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Null(await visitor.RedirectOf(AccountPage.Path));
    }

    [PostgresFact]
    public async Task A_copied_cookie_opens_nothing_after_signing_out()
    {
        var member = await Member("Copied");
        var (visitor, cookie) = await SignInForCookie(member.Email);
        var copy = WithCookie(cookie);
        Assert.Null(await copy.RedirectOf("/portfolio"));
        using (var before = await copy.Get("/api/v1/members"))
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        using var signedOut = await visitor.SubmitTo("/sign-out", AccountPage.Path, new() { ["_handler"] = "sign-out" });
        Assert.Equal("/sign-in", Visitor.Where(signedOut));
        Assert.Equal("/sign-in?returnUrl=%2Fportfolio", await copy.RedirectOf("/portfolio"));
        using var after = await copy.Get("/api/v1/members");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [PostgresFact]
    public async Task Signing_out_leaves_the_other_browsers_of_the_account_signed_in()
    {
        var here = await Member("Two browsers");
        var there = await app.SignIn(here.Email);

        using var answer = await here.Browser.SubmitTo("/sign-out", AccountPage.Path, new() { ["_handler"] = "sign-out" });
        Assert.NotNull(await here.Browser.RedirectOf(AccountPage.Path));
        Assert.Null(await there.Browser.RedirectOf(AccountPage.Path));
    }

    [PostgresFact]
    public async Task A_session_ends_when_someone_else_signs_in_in_the_same_browser()
    {
        var first = await Member("First here");
        var (visitor, cookie) = await SignInForCookie(first.Email);
        var copy = WithCookie(cookie);
        Assert.Null(await copy.RedirectOf("/portfolio"));

        var second = await Member("Second here");
        using var answer = await visitor.Submit(SignInPage.Path, "sign-in", new() { ["Input.Email"] = second.Email, ["Input.Password"] = LedgerApp.Password });
        Assert.Equal("/", Visitor.Where(answer));
        Assert.NotNull(await copy.RedirectOf("/portfolio"));
    }

    [PostgresFact]
    public async Task Signing_in_again_as_the_same_person_keeps_the_open_pages()
    {
        var member = await Member("Again");
        var (visitor, cookie) = await SignInForCookie(member.Email);

        using var answer = await visitor.Submit(SignInPage.Path, "sign-in", new() { ["Input.Email"] = member.Email, ["Input.Password"] = LedgerApp.Password });
        Assert.Equal("/", Visitor.Where(answer));
        Assert.Null(await WithCookie(cookie).RedirectOf("/portfolio"));
    }

    [PostgresTheory]
    [InlineData("sign-out")]
    [InlineData("sign-out-everywhere")]
    [InlineData("changed password elsewhere")]
    [InlineData("removed account")]
    public async Task An_open_page_can_send_nothing_once_its_session_has_ended(string how)
    {
        var member = await Member("Open page");
        await using var reading = app.Store.QuerySession();
        var session = await reading.Query<AccountSession>().SingleAsync(s => s.AccountId == member.Actor.MemberId);
        var circuit = member.Actor with { SessionId = session.Id };
        await app.Send(circuit, new ListMembers());

        switch (how)
        {
            case "sign-out":
                using (await member.Browser.SubmitTo("/sign-out", AccountPage.Path, new() { ["_handler"] = "sign-out" }))
                    break;
            case "sign-out-everywhere":
                await app.Send(new SignOutEverywhere(member.Actor.MemberId));
                break;
            case "removed account":
                await using (var removing = app.Store.LightweightSession())
                {
                    removing.Delete<Account>(member.Actor.MemberId);
                    await removing.SaveChangesAsync();
                }

                break;
            default:
                Assert.Empty((await app.Send(new ChangePassword(member.Actor.MemberId, LedgerApp.Password, "an entirely new one", null, IPAddress.Loopback))).Refusals);
                break;
        }

        var refused = await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(circuit, new ListMembers()));
        Assert.Equal(AccessLost.Session, refused.Lost);
        Assert.StartsWith("You are signed out. Nothing was changed.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(AccessLost.Session, await app.Send(circuit, new WhatIsLost()));
    }

    [PostgresFact]
    public async Task A_session_of_another_account_opens_nothing()
    {
        var one = await Member("Session of one");
        var other = await Member("Session of another");
        await using var reading = app.Store.QuerySession();
        var session = await reading.Query<AccountSession>().SingleAsync(s => s.AccountId == one.Actor.MemberId);

        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(other.Actor with { SessionId = session.Id }, new ListMembers()));
    }

    [PostgresFact]
    public async Task A_session_begun_with_a_password_that_was_changed_meanwhile_is_worth_nothing()
    {
        var member = await Member("Late");
        var admitted = await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback));
        await app.Send(new ChangePassword(member.Actor.MemberId, LedgerApp.Password, "an entirely new one", null, IPAddress.Loopback));

        await using var reading = app.Store.QuerySession();
        var account = await reading.LoadAsync<Account>(member.Actor.MemberId);
        Assert.NotEqual(account!.SecurityStamp, admitted.SecurityStamp);
    }

    [PostgresFact]
    public async Task A_cookie_of_a_version_without_sessions_is_signed_out()
    {
        var member = await Member("Before sessions");
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var old = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        old.AddClaim(new Claim(ClaimTypes.NameIdentifier, member.Actor.MemberId.ToString()));
        old.AddClaim(new Claim(ActorClaims.Workspace, member.Actor.WorkspaceId));
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(old), IdentityConstants.ApplicationScheme);
        ticket.Properties.IssuedUtc = app.Clock!.GetUtcNow();
        ticket.Properties.ExpiresUtc = app.Clock.GetUtcNow().AddDays(14);

        var visitor = WithCookie($"decisionledger={options.TicketDataFormat.Protect(ticket)}");
        Assert.Equal("/sign-in?returnUrl=%2Fportfolio", await visitor.RedirectOf("/portfolio"));
        Assert.Null(ActorClaims.ActorOf(ticket.Principal));
    }

    private async Task<(Visitor Visitor, string Cookie)> SignInForCookie(string email)
    {
        var visitor = app.Visit();
        using var answer = await visitor.Submit(SignInPage.Path, "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = LedgerApp.Password });
        return (visitor, answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("decisionledger=", StringComparison.Ordinal)).Split(';')[0]);
    }

    private Visitor WithCookie(string cookie)
    {
        var visitor = app.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        return visitor;
    }

    private async Task<SignedIn> Member(string name) => await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, name);
}
