using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>The main job, as a person does it: from an empty program to a history that says what a changed requirement did.</summary>
public sealed class MainJourneyTests(BrowserApp app) : IClassFixture<BrowserApp>
{
    [BrowserFact]
    public async Task A_new_team_logs_a_use_case_gets_a_recommendation_changes_its_mind_and_sees_what_that_changed()
    {
        var ada = await app.OpenAsync();
        await ada.FirstRunAsync();
        var page = ada.Page;
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("No use cases yet");

        await ada.GoAsync("/use-cases/new");
        await page.GetByLabel("Title").FillAsync("Support bot");
        await page.GetByLabel("Requirement").FillAsync("Answer questions about our product");
        await Step(page, "Needs");
        await Choose(page.GetByRole(AriaRole.Group, new() { Name = "Knowledge" }), "Critical");
        var panel = page.Locator("#recommendation");
        await Expect(panel).ToContainTextAsync("RAG");
        await Expect(panel).ToContainTextAsync("K1");
        await Step(page, "Checklist");
        await Choose(page.GetByRole(AriaRole.Group, new() { Name = "Does RAG solve the knowledge aspect?" }), "Yes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create use case" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/use-cases/[0-9a-f-]{36}"));
        await ada.ReadyAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Support bot");
        await ada.ChooseAsync("needs.behaviour", "Wanted");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Fine-tuning");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the use case" }).GetByText("History").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/history"));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Behaviour: wanted");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("B1");
        await Expect(page.GetByRole(AriaRole.Slider).First).ToBeVisibleAsync();

        await ada.GoAsync("/portfolio");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Support bot" })).ToBeVisibleAsync();
        Assert.Empty(ada.Complaints);
        Assert.Empty(app.Log.Problems);
    }

    private static async Task Step(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Steps" }).GetByText(name).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    private static Task Choose(ILocator group, string choice) =>
        group.Locator("label").Filter(new() { HasTextRegex = new Regex($"^\\s*{choice}") }).ClickAsync();
}
