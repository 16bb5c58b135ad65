using System.Net;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Accounts;

public sealed class SignInTests(FakeClockLedgerApp app) : IClassFixture<FakeClockLedgerApp>
{
    [PostgresFact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        var member = await Member("Right");
        var visitor = app.Visit();

        Assert.Equal("/sign-in?returnUrl=%2Faccount", await visitor.RedirectOf("/account"));
        using var answer = await Try(visitor, member.Email, LedgerApp.Password, "/sign-in?returnUrl=%2Faccount");
        Assert.Equal("/account", Visitor.Where(answer));
        Assert.Null(await visitor.RedirectOf("/account"));
        Assert.Empty(app.Log.Problems);
    }

    [PostgresFact]
    public async Task E_mail_addresses_differ_neither_by_case_nor_by_surrounding_blanks()
    {
        var member = await Member("Case");

        using var answer = await Try(app.Visit(), $"  {member.Email.ToUpperInvariant()} ", LedgerApp.Password);
        Assert.Equal("/", Visitor.Where(answer));
    }

    [PostgresFact]
    public async Task A_wrong_password_and_an_unknown_e_mail_are_refused_in_the_same_words()
    {
        var member = await Member("Same");

        var wrong = await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Loopback));
        var unknown = await app.Send(new CheckCredentials("nobody@example.org", "wrong wrong wrong", IPAddress.Loopback));
        Assert.Equal([CheckCredentialsHandler.Failed], wrong.Refusals);
        Assert.Equal([CheckCredentialsHandler.Failed], unknown.Refusals);
    }

    [PostgresFact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_for_five_minutes_in_the_same_words()
    {
        var member = await Member("Locked");
        for (var i = 0; i < SignInThrottle.MostTries; i++)
            await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Loopback));

        var resting = await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback));
        Assert.Equal([CheckCredentialsHandler.Failed], resting.Refusals);

        app.Clock!.Advance(SignInThrottle.Rest);
        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback))).AccountId);
    }

    [PostgresFact]
    public async Task Wrong_passwords_from_elsewhere_keep_nobody_out()
    {
        var member = await Member("Targeted");
        for (var i = 0; i < 2 * SignInThrottle.MostTries; i++)
            await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Parse("203.0.113.5")));

        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Parse("198.51.100.7")))).AccountId);
        Assert.Null((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Parse("203.0.113.5")))).AccountId);
    }

    [PostgresFact]
    public async Task Guessed_at_from_everywhere_an_account_still_takes_the_right_password_from_a_new_address()
    {
        var member = await Member("Besieged");
        for (var i = 0; i < SignInThrottle.MostWrongOverall; i++)
            await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Parse($"203.0.113.{i}")));

        var next = IPAddress.Parse("203.0.113.200");
        Assert.Null((await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", next))).AccountId);
        Assert.Null((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, next))).AccountId);
        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Parse("198.51.100.8")))).AccountId);
    }

    [PostgresFact]
    public async Task Addresses_of_one_IPv6_network_count_as_one()
    {
        var member = await Member("Six");
        for (var i = 0; i < SignInThrottle.MostTries; i++)
            await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Parse($"2001:db8:1:2::{i + 1}")));

        Assert.Null((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Parse("2001:db8:1:2::ffff")))).AccountId);
        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Parse("2001:db8:1:3::1")))).AccountId);
    }

    [PostgresFact]
    public async Task Wrong_passwords_sent_at_once_are_all_counted()
    {
        var member = await Member("Parallel");
        await Task.WhenAll(Enumerable.Range(0, SignInThrottle.MostTries).Select(_ => app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Loopback))));

        Assert.Null((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback))).AccountId);
    }

    [PostgresFact]
    public async Task The_right_password_forgets_the_wrong_ones_before_it()
    {
        var member = await Member("Forgets");
        for (var i = 0; i < SignInThrottle.MostTries - 1; i++)
            await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Loopback));
        await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback));
        await app.Send(new CheckCredentials(member.Email, "wrong wrong wrong", IPAddress.Loopback));

        Assert.NotNull((await app.Send(new CheckCredentials(member.Email, LedgerApp.Password, IPAddress.Loopback))).AccountId);
    }

    [PostgresTheory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    public async Task A_link_that_leads_away_leads_home_instead(string returnUrl)
    {
        var member = await Member("Redirect");

        using var answer = await Try(app.Visit(), member.Email, LedgerApp.Password, $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal("/", Visitor.Where(answer));
    }

    [PostgresFact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        var member = await Member("Forged");
        var visitor = app.Visit();

        using var answer = await visitor.Post("/sign-in", null, new() { ["_handler"] = "sign-in", ["Input.Email"] = member.Email, ["Input.Password"] = LedgerApp.Password });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(await visitor.RedirectOf("/account"));
    }

    [PostgresTheory]
    [InlineData("")]
    [InlineData("\u0001\u001b@example.org")]
    [InlineData("\u202Egro.elpmaxe@ada")]
    [InlineData("<script>alert(1)</script>@example.org")]
    [InlineData("👩🏽‍🚀@例え.テスト")]
    [InlineData("مثال@مثال.إختبار")]
    public async Task Whatever_is_typed_for_an_e_mail_is_refused_politely_and_shown_as_text(string email)
    {
        await app.OwnerAsync();

        using var answer = await Try(app.Visit(), email, "some password here");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", html, StringComparison.Ordinal);
        Assert.Empty(app.Log.Problems);
    }

    [PostgresFact]
    public async Task A_hundred_kilobytes_for_a_password_are_refused_politely()
    {
        var member = await Member("Long");

        using var answer = await Try(app.Visit(), member.Email, new string('x', 100_000));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Signing_out_ends_the_session()
    {
        var member = await Member("Leaving");

        using var answer = await member.Browser.SubmitTo("/sign-out", "/account", new() { ["_handler"] = "sign-out" });
        Assert.Equal("/sign-in", Visitor.Where(answer));
        Assert.NotNull(await member.Browser.RedirectOf("/account"));
    }

    [PostgresFact]
    public async Task The_cookie_is_for_this_site_and_hidden_from_scripts()
    {
        var member = await Member("Cookie");

        using var answer = await Try(app.Visit(), member.Email, LedgerApp.Password);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("decisionledger=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<HttpResponseMessage> Try(Visitor visitor, string email, string password, string page = SignInPage.Path) =>
        visitor.Submit(page, "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });

    private async Task<SignedIn> Member(string name) => await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, name);
}
