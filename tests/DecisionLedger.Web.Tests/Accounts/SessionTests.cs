using System.Net;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Accounts.Profile;
using DecisionLedger.Web.Features.Accounts.SignIn;
using DecisionLedger.Web.Features.Workspaces.Members;
using DecisionLedger.Web.Tests.Ground;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

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
        app.Clock!.Advance(AccountsRegistration.StampCheckInterval + TimeSpan.FromSeconds(1));
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
        app.Clock!.Advance(AccountsRegistration.StampCheckInterval + TimeSpan.FromSeconds(1));
        Assert.Null(await here.Browser.RedirectOf(AccountPage.Path));
        Assert.NotNull(await there.Browser.RedirectOf(AccountPage.Path));
        Assert.Null((await app.Send(new CheckCredentials(here.Email, LedgerApp.Password))).AccountId);
        Assert.NotNull((await app.Send(new CheckCredentials(here.Email, "an entirely new one"))).AccountId);
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
        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password))).AccountId);
    }

    [PostgresFact]
    public async Task A_changed_name_is_shown_in_the_workspace_too()
    {
        var member = await Member("Before");

        using var answer = await member.Browser.Submit(AccountPage.Path, "change-name", new() { ["NameInput.Name"] = "  Žofie <i>Nováková</i> 🦊 " });
        Assert.Equal("/account?saved=name", Visitor.Where(answer));
        var names = await app.Send(member.Actor, new NamesOfMembers());
        Assert.Equal("Žofie <i>Nováková</i> 🦊", names[member.Actor.MemberId]);
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
        Assert.Equal("Unchanged", (await app.Send(member.Actor, new NamesOfMembers()))[member.Actor.MemberId]);
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
    public async Task Circuits_are_watched_by_the_session_check_and_not_by_the_framework_s_own()
    {
        await app.OwnerAsync();
        await using var scope = app.Services.CreateAsyncScope();
        Assert.IsType<CircuitSession>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
    }

    private async Task<SignedIn> Member(string name) => await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, name);
}
