using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>The rules change: a draft is written, its impact seen, a version published and adopted, and what was decided before reads as it did.</summary>
public sealed class FrameworkTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task An_owner_changes_a_threshold_sees_whom_it_moves_publishes_it_and_has_a_use_case_adopt_it()
    {
        var owner = await app.AdaAsync();
        var facts = new FirstFacts { Needs = [new FirstNeed("behaviour", NeedLevel.Wanted, "")] };
        var useCase = (await app.Send(owner, new LogUseCase(Guid.Empty, "Guarded case", "Refuse politely", facts))).Value!.UseCaseId;
        await app.Send(owner, new TakeMeasurement(useCase, "goodExamples", 60, "", null));
        await app.Send(owner, new RecordDecision(useCase, ["fineTuning"], "Enough examples", [], "", "", null));
        var ada = await app.OpenAsync();
        var page = ada.Page;
        await ada.SignInAsync(TeamApp.OwnerEmail);

        await ada.GoAsync("/frameworks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create draft" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create draft" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/framework/customise-llm/draft"));
        await ada.ReadyAsync();

        // A mistake first: the page says what is wrong and on which line, and a draft that is wrong can be saved.
        await page.GetByRole(AriaRole.Link, new() { Name = "JSON", Exact = true }).Or(page.GetByRole(AriaRole.Tab, new() { Name = "JSON", Exact = true })).First.ClickAsync();
        var json = page.Locator("main textarea").First;
        await Expect(json).ToHaveValueAsync(new Regex("\"goodExamples\""));
        await Expect(json).ToBeEditableAsync();
        await json.FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("x");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(new Regex("[Ll]ine 1\\b"));
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".unsaved")).ToHaveTextAsync("Saved");
        await page.Keyboard.PressAsync("Backspace");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ready to publish.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Form", Exact = true }).Or(page.GetByRole(AriaRole.Tab, new() { Name = "Form", Exact = true })).First.ClickAsync();
        await page.GetByLabel("Number in Q4: Good examples at hand under").FillAsync("80");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByLabel("Number in Q4: Good examples at hand reach").FillAsync("80");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".unsaved")).ToHaveTextAsync("Saved");

        await page.GetByRole(AriaRole.Link, new() { Name = "Review and publish" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/framework/customise-llm/changes"));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("good examples at hand under 80 instead of under 50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check impact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("Guarded case") })).ToContainTextAsync("Q4");

        await page.GetByLabel("Release notes").FillAsync("Fine-tuning asks for 80 good examples");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish version 2" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Version 2 is published.");

        await ada.GoAsync($"/use-cases/{useCase}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Version 2 available" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("20 more to reach 80");
        await page.GetByLabel(new Regex("^Reason")).FillAsync("The team agreed on it");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to version 2" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Framework: Customise a language model: prompt, retrieve, fine-tune, or combine, version 2");

        await ada.GoAsync($"/use-cases/{useCase}/history");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The team agreed on it");
        await ada.GoAsync($"/use-cases/{useCase}?asOf=3");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("prompt, retrieve, fine-tune, or combine, version 1");
        Assert.Empty(ada.Complaints);
        Assert.Empty(app.Log.Problems);
    }

    [BrowserFact]
    public async Task On_a_phone_a_link_to_a_rule_opens_the_section_that_holds_it()
    {
        var ada = await app.OpenAsync(ColorScheme.Light, 390);
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync("/framework#rule-Q4");

        await Expect(ada.Page.Locator("#rule-Q4")).ToBeInViewportAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Rules that block") })).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Rules that recommend") })).ToHaveAttributeAsync("aria-expanded", "false");
    }
}
