using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>Somebody new is led through a sample, and ends with a use case of their own.</summary>
public sealed class FirstStepsTests(BrowserApp app) : IClassFixture<BrowserApp>
{
    [BrowserFact]
    public async Task A_newcomer_tries_a_sample_and_sees_what_was_tried_ticked()
    {
        var ada = await app.OpenAsync();
        await ada.FirstRunAsync();
        var page = ada.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it with samples" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/use-cases/[0-9a-f-]{36}/overview$"));
        await Expect(page.Locator(".page-header .sample-chip")).ToHaveTextAsync("Sample");
        var overview = new Uri(page.Url).PathAndQuery;

        var guide = page.GetByRole(AriaRole.Region, new() { Name = "Try it on this sample" });
        await Expect(guide.Locator("li")).ToHaveCountAsync(4);
        await Expect(guide.Locator("li.done")).ToHaveCountAsync(0);
        await guide.GetByRole(AriaRole.Link, new() { Name = "Open assessment" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/use-cases/[0-9a-f-]{36}$"));
        await ada.ReadyAsync();
        await ada.ChooseAsync("needs.behaviour", "Critical");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("Fine-tuning");

        await ada.GoAsync(overview);
        await Expect(guide.Locator("li.done")).ToHaveCountAsync(1);
        await Expect(guide.Locator("li").First).ToHaveClassAsync("done");
        await ada.GoAsync("/portfolio");
        await Expect(page.Locator("tr .sample-chip")).ToHaveCountAsync(4);
        Assert.Empty(ada.Complaints);
        Assert.Empty(app.Log.Problems);
    }
}
