using System.Diagnostics;
using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>Two members at two servers on one database: what needs one of them finds that one.</summary>
public sealed class InboxTests(TeamApp app, ITestOutputHelper output) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task A_question_finds_its_member_at_another_server_and_leaves_the_inbox_once_it_is_answered()
    {
        await using var elsewhere = await app.OtherServerAsync();
        var useCase = await Log("Asked across servers");
        var ben = await app.OpenAsync(server: elsewhere.Http.BaseAddress);
        await ben.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Ben Across"));
        await ben.GoAsync("/inbox");
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "You are all caught up" })).ToBeVisibleAsync();

        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{useCase}");
        var row = await ada.OpenRowAsync("answers.capable");
        await row.GetByRole(AriaRole.Button, new() { Name = "Ask someone" }).ClickAsync();
        await row.GetByLabel("Member").SelectOptionAsync("Ben Across");
        await row.GetByLabel("Note").FillAsync("You ran the pilot");
        await row.GetByRole(AriaRole.Button, new() { Name = "Ask member" }).ClickAsync();
        var asked = Stopwatch.StartNew();

        var item = ben.Page.Locator(".inbox .item");
        await Expect(item).ToContainTextAsync("Asked across servers");
        output.WriteLine($"From the click at one server to the inbox at the other: {asked.ElapsedMilliseconds} ms.");
        await Expect(item).ToContainTextAsync("Asked by ada");
        await Expect(item).ToContainTextAsync("You ran the pilot");
        var inbox = ben.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Inbox" });
        await Expect(inbox).ToContainTextAsync("1 waiting for you");
        await Expect(ben.Page).ToHaveTitleAsync("Inbox (1) · DecisionLedger");

        await item.GetByRole(AriaRole.Link, new() { Name = "Answer question" }).ClickAsync();
        await Expect(ben.Page).ToHaveURLAsync(new Regex("#answers\\.capable$"));
        await ben.ReadyAsync();
        await ben.ChooseAsync("answers.capable", "Yes");
        await Expect(inbox).Not.ToContainTextAsync("waiting");
        await ben.GoAsync("/inbox");
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "You are all caught up" })).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    [BrowserFact]
    public async Task A_decision_that_drifts_finds_its_owner_who_snoozes_it_and_takes_it_back_up_by_keyboard()
    {
        var dina = await app.OpenAsync();
        await dina.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Dina Owner"));
        await dina.GoAsync("/inbox");
        var useCase = await Log("Drifts to its owner");
        await app.Send(await app.AdaAsync(), new RecordDecision(useCase, ["systemPrompt"], "Cheap", [], "", "", null));
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{useCase}/overview");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Change owner" }).ClickAsync();
        await ada.Page.GetByLabel("New owner").SelectOptionAsync("Dina Owner");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Change owner" }).ClickAsync();
        await Expect(ada.Page.Locator(".toast")).ToContainTextAsync("Dina Owner owns this use case.");

        Assert.Null((await app.Send(await app.AdaAsync(), new StateNeed(useCase, "knowledge", NeedLevel.Critical, "The manuals", null))).Refusal);

        var item = dina.Page.Locator(".inbox .item");
        await Expect(item).ToContainTextAsync("The decision no longer matches the recommendation");
        await Expect(item).ToContainTextAsync("critical");
        var page = dina.Page;
        await item.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = "Until tomorrow" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You are all caught up" })).ToBeVisibleAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Snoozed until");

        await page.GetByRole(AriaRole.Link, new() { Name = "Snoozed 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await item.GetByRole(AriaRole.Button, new() { Name = "Take back up" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Waiting 1" })).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
        Assert.Empty(dina.Complaints);
    }

    [BrowserFact]
    public async Task Tags_and_owners_of_several_use_cases_are_changed_at_once_and_found_again()
    {
        foreach (var title in new[] { "Bulk one", "Bulk two" })
            await Log(title);
        await app.InviteAsync(WorkspaceRole.Editor, "Eve Bulk");
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync("/portfolio?q=bulk&sort=title");
        var (page, rows) = (ada.Page, ada.Page.Locator("table.portfolio tbody tr"));
        await Expect(rows).ToHaveCountAsync(2);

        // By a key, and by a click.
        // The list listens to its keys once its script is there.
        for (var tries = 0; tries < 50 && !await rows.Nth(0).Locator("[data-select]").IsCheckedAsync(); tries++)
        {
            await rows.Nth(0).Locator("[data-row]").FocusAsync();
            await page.Keyboard.PressAsync("x");
            await Task.Delay(100);
        }

        await rows.Nth(1).Locator("[data-select]").ClickAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Selected use cases" });
        await Expect(bar).ToContainTextAsync("2 use cases selected");
        await bar.GetByLabel("Tag", new() { Exact = true }).FillAsync("Q3 pilot");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Add tag" }).ClickAsync();
        await Expect(rows.Locator(".tag")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select all use cases listed" }).CheckAsync();
        await bar.GetByLabel("Owner").SelectOptionAsync("Eve Bulk");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Change owner" }).ClickAsync();
        await Expect(rows.Nth(0)).ToContainTextAsync("Eve Bulk");
        await Expect(rows.Nth(1)).ToContainTextAsync("Eve Bulk");

        await rows.Nth(0).Locator(".tag").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("tag=Q3%20pilot"));
        await Expect(rows).ToHaveCountAsync(2);
        await page.GetByLabel("Owner", new() { Exact = true }).SelectOptionAsync("Eve Bulk");
        await Expect(page).ToHaveURLAsync(new Regex("owner="));
        await Expect(rows).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mine" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No use case matches" })).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
    }

    private async Task<Guid> Log(string title)
    {
        var facts = new FirstFacts { Needs = [new FirstNeed("format", NeedLevel.Wanted, "")] };
        return (await app.Send(await app.AdaAsync(), new LogUseCase(Guid.Empty, title, "Answer questions", facts))).Value!.UseCaseId;
    }
}
