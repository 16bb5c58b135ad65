using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>The portfolio in a browser: its day, its keys, and the way back to it.</summary>
public sealed class PortfolioTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task The_day_to_look_at_is_typed_key_by_key_without_losing_the_focus()
    {
        var ada = await Open();
        var field = ada.Page.Locator("#portfolio-as-of");
        await field.FocusAsync();
        foreach (var key in "09152025")
        {
            await ada.Page.Keyboard.PressAsync(key.ToString());
            await Expect(field).ToBeFocusedAsync();
            Assert.EndsWith("/portfolio", ada.Page.Url, StringComparison.Ordinal);
        }

        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(ada.Page).ToHaveURLAsync(new Regex("asOf=2025-09-15$"));
        await Expect(ada.Page.Locator(".past")).ToContainTextAsync("15 September 2025");
        await Expect(field).ToBeFocusedAsync();
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task The_breadcrumb_leads_back_to_the_portfolio_with_filter_and_day()
    {
        var ada = await Open();
        await ada.GoAsync("/portfolio?state=undecided&sort=title");
        await ada.Page.Locator("[data-row]").First.ClickAsync();
        await ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByText("Portfolio").ClickAsync();
        await Expect(ada.Page).ToHaveURLAsync(new Regex(@"/portfolio\?state=undecided&sort=title$"));

        // After a reload, and in another tab, too.
        await ada.Page.Locator("[data-row]").First.ClickAsync();
        await Expect(ada.Page).ToHaveURLAsync(new Regex("/use-cases/."));
        var useCase = new Uri(ada.Page.Url).PathAndQuery;
        foreach (var page in new[] { ada.Page, await ada.Page.Context.NewPageAsync() })
        {
            await new Person(page).GoAsync(useCase);
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByText("Portfolio").ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex(@"/portfolio\?state=undecided&sort=title$"));
        }

        // Who uses the browser next is not led to what the one before looked at.
        await ada.Page.Locator("details.member summary").ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(ada.Page).ToHaveURLAsync(new Regex("/sign-in"));
        await Expect(ada.Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>("[sessionStorage, localStorage].filter(store => store.getItem('decision-ledger-portfolio/left')).length"));
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task On_a_phone_in_the_dark_nothing_touches_and_no_arrow_is_left_at_the_end_of_a_line()
    {
        var owner = await app.AdaAsync();
        var stepped = (await app.Send(owner, new LogUseCase(Guid.Empty, "In two steps", "Retrieval first", new FirstFacts()))).Value!.UseCaseId;
        await app.Send(owner, new RecordDecision(stepped, ["rag"], "Two steps", [], "", "", null) { Target = ["rag", "fineTuning"] });
        var ada = await app.OpenAsync(ColorScheme.Dark, 390, 844);
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await Expect(ada.Page.Locator(".portfolio .why .event").First).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "In two steps" }).Locator(".arrow")).ToBeVisibleAsync();

        // The gap between the rule and what comes after it on the same line; the line of each arrow and of the word behind it.
        Assert.Empty(await ada.Page.Locator(".portfolio .why").EvaluateAllAsync<string[]>(
            """
            all => all.flatMap(why => {
              const rule = [...why.querySelectorAll("a.rule")].at(-1).getBoundingClientRect(), link = why.querySelector(".event").getBoundingClientRect();
              return Math.abs(rule.top - link.top) < 8 && link.left - rule.right < 4 ? [why.textContent] : [];
            })
            """));
        var arrows = ada.Page.Locator(".portfolio .arrow");
        Assert.Empty(await arrows.EvaluateAllAsync<string[]>(
            """
            all => all.filter(arrow => {
              const at = arrow.getBoundingClientRect(), word = arrow.nextElementSibling?.getBoundingClientRect();
              return !word || word.top > at.bottom;
            }).map(arrow => arrow.closest(".path").ariaLabel)
            """));
        Assert.Equal(390, await ada.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task Single_letter_shortcuts_can_be_turned_off_and_stay_off_as_the_columns_do()
    {
        var ada = await Open();
        await ada.Page.GetByLabel("Single-letter shortcuts").UncheckAsync();
        await ada.Page.Locator(".layout summary").ClickAsync();
        await ada.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Decision", Exact = true }).UncheckAsync();
        await Expect(ada.Page.Locator("th.c-decided")).ToBeHiddenAsync();

        await ada.GoAsync("/portfolio");
        await Expect(ada.Page.GetByLabel("Single-letter shortcuts")).Not.ToBeCheckedAsync();
        await Expect(ada.Page.Locator("th.c-decided")).ToBeHiddenAsync();
        await ada.Page.Locator("h1").ClickAsync();
        await ada.Page.Keyboard.PressAsync("n");
        await ada.Page.Keyboard.PressAsync("/");
        await Expect(ada.Page.Locator("#portfolio-search")).Not.ToBeFocusedAsync();
        Assert.EndsWith("/portfolio", ada.Page.Url, StringComparison.Ordinal);

        await ada.Page.GetByLabel("Single-letter shortcuts").CheckAsync();
        await ada.Page.Locator("h1").ClickAsync();
        await ada.Page.Keyboard.PressAsync("/");
        await Expect(ada.Page.Locator("#portfolio-search")).ToBeFocusedAsync();
        Assert.Empty(ada.Complaints);
    }

    private async Task<Person> Open()
    {
        await app.Send(await app.AdaAsync(), new LogUseCase(Guid.Empty, "Support bot", "Answer questions", new FirstFacts()));
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await Expect(ada.Page.Locator("[data-row]").First).ToBeVisibleAsync();
        return ada;
    }
}
