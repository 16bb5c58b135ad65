using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Tests.Accounts;

/// <summary>A form of a page that was opened before somebody signed in or out says so, keeps what was typed, and can be sent again.</summary>
public sealed partial class StaleFormTests(LedgerApp app) : IClassFixture<LedgerApp>
{
    private const string Said = "This page was out of date, so nothing was saved.";

    [PostgresFact]
    public async Task Every_form_of_every_static_page_says_that_it_was_out_of_date()
    {
        var owner = await app.OwnerAsync();
        var link = (await app.Send(owner.Actor, new CreateInvitation(WorkspaceRole.Viewer))).Value!.Path;
        var sent = new List<string>();
        foreach (var page in StaticPages().Select(page => page.Replace("/join/{Secret}", link, StringComparison.Ordinal)))
        {
            foreach (var visitor in new[] { app.Visit(), owner.Browser })
            {
                using var opened = await visitor.Get(page);
                if (opened.StatusCode != HttpStatusCode.OK)
                    continue;
                var html = await opened.Content.ReadAsStringAsync();
                foreach (var form in Forms().Matches(html).Select(m => m.Value))
                {
                    var handler = Handler().Match(form).Groups[1].Value;
                    var fields = Inputs().Matches(form).ToDictionary(m => m.Groups[1].Value, _ => "what was typed");
                    fields.Remove("__RequestVerificationToken");
                    fields["_handler"] = handler;
                    var action = Action().Match(form) is { Success: true } own ? own.Groups[1].Value : page;
                    using var answer = await visitor.Post(action, "a token of an older page", fields);
                    var shown = await answer.Content.ReadAsStringAsync();
                    sent.Add(handler);
                    if (action == "/sign-out" && visitor != owner.Browser)
                        continue;
                    Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                    Assert.Contains(Said, shown, StringComparison.Ordinal);
                    Assert.Contains("name=\"__RequestVerificationToken\"", shown, StringComparison.Ordinal);
                    foreach (var text in Inputs().Matches(form).Where(m => m.Value.Contains("type=\"text\"", StringComparison.Ordinal) || m.Value.Contains("type=\"email\"", StringComparison.Ordinal)))
                        Assert.Matches($"name=\"{Regex.Escape(text.Groups[1].Value)}\"[^>]*value=\"what was typed\"", shown);
                    Assert.DoesNotMatch("type=\"password\"[^>]*value=", shown);
                }
            }
        }

        Assert.Equal(
            ["change-name", "change-password", "join", "join-as-account", "new-workspace", "sign-in", "sign-out", "sign-out-everywhere", "switch-workspace"],
            sent.Distinct().Order(StringComparer.Ordinal));
    }

    [PostgresFact]
    public async Task Of_two_sign_in_pages_the_second_says_that_the_first_signed_in_and_can_be_sent_again()
    {
        var member = await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, "Two tabs");
        var browser = app.Visit();
        var second = await TokenOf(browser, "/sign-in");
        using (var first = await browser.Submit("/sign-in", "sign-in", SignIn(member.Email)))
            Assert.Equal("/", Visitor.Where(first));

        using var late = await browser.Post("/sign-in", second, SignIn(member.Email));
        var html = await late.Content.ReadAsStringAsync();
        Assert.Contains(Said, html, StringComparison.Ordinal);
        Assert.Contains("You are signed in as <bdi>Two tabs", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{member.Email}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(LedgerApp.Password, html, StringComparison.Ordinal);
        using var again = await browser.Post("/sign-in", Token().Match(html).Groups[1].Value, SignIn(member.Email));
        Assert.Equal("/", Visitor.Where(again));
    }

    [PostgresFact]
    public async Task Signing_out_twice_in_two_tabs_ends_at_the_sign_in_page_and_so_does_the_next_sign_in_go_well()
    {
        var member = await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, "Twice out");
        var secondTab = await TokenOf(member.Browser, "/account");
        using (var first = await member.Browser.SubmitTo("/sign-out", "/account", new() { ["_handler"] = "sign-out" }))
            Assert.Equal("/sign-in", Visitor.Where(first));

        using (var second = await member.Browser.Post("/sign-out", secondTab, new() { ["_handler"] = "sign-out" }))
            Assert.Equal("/sign-in", Visitor.Where(second));
        using (var back = await member.Browser.Submit("/sign-in?returnUrl=%2Fsign-out", "sign-in", SignIn(member.Email)))
            Assert.Equal("/sign-out", Visitor.Where(back));
        using var page = await member.Browser.Get("/sign-out");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [PostgresFact]
    public async Task Sign_out_of_a_page_of_the_person_before_asks_whoever_is_signed_in_now()
    {
        var owner = await app.OwnerAsync();
        var (before, now) = (await app.NewMember(owner, WorkspaceRole.Viewer, "Before"), await app.NewMember(owner, WorkspaceRole.Viewer, "Now here"));
        var old = await TokenOf(before.Browser, "/account");
        using (await before.Browser.Submit("/sign-in", "sign-in", SignIn(now.Email)))
        {
            using var answer = await before.Browser.Post("/sign-out", old, new() { ["_handler"] = "sign-out" });
            Assert.Contains("You are signed in as <bdi>Now here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Null(await before.Browser.RedirectOf("/account"));
        }
    }

    [PostgresTheory]
    [InlineData("/account")]
    [InlineData("/workspaces")]
    public async Task A_form_sent_after_the_session_ended_leads_back_to_its_page(string page)
    {
        var member = await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, "Ended");
        var token = await TokenOf(member.Browser, page);
        using (await member.Browser.SubmitTo("/sign-out", "/account", new() { ["_handler"] = "sign-out" }))
        {
            using var answer = await member.Browser.Post(page, token, new() { ["_handler"] = "anything" });
            Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(page)}", Visitor.Where(answer));
        }
    }

    [PostgresFact]
    public async Task A_form_of_an_older_version_is_answered_with_a_page()
    {
        // In development the framework answers with a line of its own.
        var server = await LedgerApp.StartAsync(settings: new Dictionary<string, string>
        {
            ["environment"] = "Production",
            ["Bootstrap:Email"] = "ada@example.org",
            ["Bootstrap:Password"] = LedgerApp.Password,
        });
        var owner = await server.SignIn("ada@example.org");

        using var answer = await owner.Browser.Post("/account", await TokenOf(owner.Browser, "/account"), new() { ["_handler"] = "a-form-of-an-older-version" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>This page was out of date</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.StopAndDropAsync();
    }

    private static IEnumerable<string> StaticPages() =>
        from type in typeof(Account).Assembly.GetTypes()
        where type.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null
        from route in type.GetCustomAttributes<RouteAttribute>()
        where !route.Template.StartsWith("/problem", StringComparison.Ordinal)
        select route.Template;

    private static Dictionary<string, string> SignIn(string email) =>
        new() { ["_handler"] = "sign-in", ["Input.Email"] = email, ["Input.Password"] = LedgerApp.Password };

    private static async Task<string> TokenOf(Visitor visitor, string page)
    {
        using var answer = await visitor.Get(page);
        return Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""<form method="post".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""name="_handler" value="([^"]+)""")]
    private static partial Regex Handler();

    [GeneratedRegex("""<form method="post" action="([^"]+)""")]
    private static partial Regex Action();

    [GeneratedRegex("""<input[^>]*\bname="([^"]+)"[^>]*>""")]
    private static partial Regex Inputs();
}
