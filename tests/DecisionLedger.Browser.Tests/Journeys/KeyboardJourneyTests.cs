using System.Diagnostics;
using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>The main job by keyboard alone, from the first page to the first reasoned recommendation. It prints how many keys that takes, besides the words typed.</summary>
public sealed class KeyboardJourneyTests(BrowserApp app, ITestOutputHelper output) : IClassFixture<BrowserApp>
{
    private const int MostTabs = 40;

    private int _keys;

    [BrowserFact]
    public async Task A_new_team_gets_its_first_recommendation_without_a_mouse()
    {
        var ada = await app.OpenAsync();
        var page = ada.Page;
        var watch = Stopwatch.StartNew();
        await page.GotoAsync("/");

        await ExpectFocus(page, "Workspace name");
        foreach (var (label, typed) in new[] { ("Workspace name", "Platform team"), ("Your name", "Ada Owner"), ("E-mail", "ada@example.org"), ("Password", LedgerApp.Password) })
        {
            await TabTo(page, label);
            await page.Keyboard.TypeAsync(typed);
        }

        await Press(page, "Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/portfolio"));
        await ada.ReadyAsync();
        await TabTo(page, "New use case");
        await Press(page, "Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/use-cases/new"));
        await ExpectFocus(page, "Title");
        await page.Keyboard.TypeAsync("Support bot");
        await TabTo(page, "Requirement");
        await page.Keyboard.TypeAsync("Answer questions about our product");
        await TabTo(page, "Next: needs");
        await Press(page, "Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs", Exact = true })).ToBeFocusedAsync();

        // The first need: from "Not answered" to "Wanted".
        await Press(page, "Tab");
        await Press(page, "ArrowRight");
        await Press(page, "ArrowRight");
        await Expect(page.Locator("#recommendation")).ToContainTextAsync("RAG");
        await Expect(page.Locator("#recommendation")).ToContainTextAsync("K1");
        output.WriteLine($"To the first reasoned recommendation: {_keys} keys besides the words typed, {watch.Elapsed.TotalSeconds:0.0} s.");

        await TabTo(page, "Create use case");
        await Press(page, "Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/use-cases/[0-9a-f-]{36}"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Support bot");
        output.WriteLine($"To the use case that was created: {_keys} keys, {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.Empty(ada.Complaints);
        Assert.Empty(app.Log.Problems);
    }

    private async Task TabTo(IPage page, string name)
    {
        for (var tabs = 0; tabs <= MostTabs; tabs++)
        {
            if (await FocusedAsync(page) is { } focused && focused.StartsWith(name, StringComparison.Ordinal))
                return;
            await Press(page, "Tab");
        }

        Assert.Fail($"“{name}” is not within {MostTabs} tab stops; the focus is on “{await FocusedAsync(page)}”.");
    }

    private async Task Press(IPage page, string key)
    {
        _keys++;
        await page.Keyboard.PressAsync(key);
    }

    private static async Task ExpectFocus(IPage page, string label) => await Expect(page.GetByLabel(label).First).ToBeFocusedAsync();

    private static Task<string?> FocusedAsync(IPage page) => page.EvaluateAsync<string?>(
        "() => { const e = document.activeElement; return (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || '').trim(); }");
}
