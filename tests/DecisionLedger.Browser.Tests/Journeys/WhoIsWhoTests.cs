using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>An open page belongs to whoever opened it, in the role that they have now.</summary>
public sealed class WhoIsWhoTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task A_page_left_open_by_someone_who_signed_out_records_nothing_and_keeps_what_was_typed()
    {
        var useCase = await Logged("Left open");
        var first = await app.OpenAsync();
        await first.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "First Person"));
        await first.GoAsync($"/use-cases/{useCase}");
        await first.Page.GetByLabel("New comment").FillAsync("Typed before somebody else signed in");

        var second = await first.Page.Context.NewPageAsync();
        await new Person(second).GoAsync("/portfolio");
        await second.Locator("details.member summary").ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(second).ToHaveURLAsync(new Regex("/sign-in$"));

        var notice = first.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "You are signed out." });
        await Expect(notice).ToBeVisibleAsync();
        await new Person(second).SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Second Person"));

        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Add comment", Exact = true }).ClickAsync();
        await Expect(first.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("You are signed out. Nothing was changed.");
        await Expect(first.Page.GetByLabel("New comment")).ToHaveValueAsync("Typed before somebody else signed in");
        await Expect(notice.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToHaveAttributeAsync("href", $"/sign-in?returnUrl=%2Fuse-cases%2F{useCase}");
        Assert.DoesNotContain(await app.Send(await app.AdaAsync(), new GetHistory(useCase)), e => e.Kind == "comment");
    }

    [BrowserFact]
    public async Task A_role_reaches_the_pages_that_are_open()
    {
        var useCase = await Logged("Watched role");
        var email = await app.InviteAsync(WorkspaceRole.Editor, "Role Changer");
        var person = await app.OpenAsync();
        await person.SignInAsync(email);
        await person.GoAsync($"/use-cases/{useCase}");
        await Expect(person.Page.GetByLabel("New comment")).ToBeVisibleAsync();
        var frameworks = await person.Page.Context.NewPageAsync();
        await new Person(frameworks).GoAsync("/frameworks");
        var settings = await person.Page.Context.NewPageAsync();
        await new Person(settings).GoAsync("/settings");
        await Expect(settings.GetByRole(AriaRole.Heading, new() { Name = "Members" })).ToBeVisibleAsync();
        var owner = await app.AdaAsync();
        var member = (await app.Send(owner, new ListMembers())).Single(m => m.Email == email).MemberId;

        await app.Send(owner, new ChangeRole(member, WorkspaceRole.Viewer));
        await Expect(person.Page.GetByLabel("New comment")).ToHaveCountAsync(0);
        await Expect(person.Page.Locator("main input:enabled, main textarea:enabled")).ToHaveCountAsync(0);
        await Expect(frameworks.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Create" })).ToHaveCountAsync(0);

        await app.Send(owner, new ChangeRole(member, WorkspaceRole.Owner));
        await Expect(person.Page.GetByLabel("New comment")).ToBeVisibleAsync();
        await Expect(settings.GetByRole(AriaRole.Heading, new() { Name = "Invite people" })).ToBeVisibleAsync();

        await app.Send(owner, new RemoveMember(member));
        await Expect(person.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "You are no longer a member of this workspace." })).ToBeVisibleAsync();
        Assert.Empty(person.Complaints);
    }

    private async Task<Guid> Logged(string title) => (await app.Send(
        await app.AdaAsync(),
        new LogUseCase(Guid.Empty, title, "Answer questions", new FirstFacts { Needs = [new FirstNeed("knowledge", NeedLevel.Wanted, "")] }))).Value!.UseCaseId;
}
