using System.Text.RegularExpressions;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Infrastructure;

/// <summary>Someone in front of a browser. What the browser complains of is kept, so that a journey can assert that there was nothing.</summary>
public sealed class Person
{
    // Blazor's word for a key or click that was meant for an element which the server had just taken away. It does nothing, and nothing else says so:
    // a handler that fails ends the circuit with another message.
    private const string LateEvent = "exception invoking 'DispatchEventAsync'";

    private readonly List<string> _complaints = [];

    public Person(IPage page)
    {
        Page = page;
        page.PageError += (_, error) =>
        {
            if (!error.Contains(LateEvent, StringComparison.Ordinal))
                _complaints.Add(error);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"{message.Type}: {message.Text}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Goes to a page and waits until it listens: a click before that would be lost.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Waits until the page that is shown listens, where it is an interactive one.</summary>
    public Task ReadyAsync() => Page.Locator("[data-interactive=true], .account-card, main > #report").First.WaitForAsync(new() { Timeout = 60_000 });

    /// <summary>Opens the row of a fact in an assessment, wherever it is folded away.</summary>
    public async Task<ILocator> OpenRowAsync(string fact)
    {
        var row = Page.Locator($"[id='{fact}']");
        var folds = Page.Locator(".folds button");
        for (var fold = 0; await row.CountAsync() == 0; fold++)
        {
            if (await folds.Nth(fold).GetAttributeAsync("aria-expanded") == "true")
                continue;
            await folds.Nth(fold).ClickAsync();
            await Assertions.Expect(folds.Nth(fold)).ToHaveAttributeAsync("aria-expanded", "true");
        }

        if (await row.Locator("[data-row]").CountAsync() > 0)
            await row.Locator("[data-row]").ClickAsync();
        await row.Locator(".control").WaitForAsync();
        return row;
    }

    /// <summary>Sets the value of a fact in its row.</summary>
    public async Task ChooseAsync(string fact, string choice)
    {
        var row = await OpenRowAsync(fact);
        await row.Locator("label").Filter(new() { HasTextRegex = new($"^\\s*{choice}\\s*$") }).ClickAsync();
    }

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(LedgerApp.Password);
        await Page.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/portfolio"));
        await ReadyAsync();
    }

    public async Task FirstRunAsync(string name = "Ada Owner", string email = "ada@example.org", bool samples = false)
    {
        await Page.GotoAsync("/start");
        await Page.GetByLabel("Workspace name").FillAsync("Platform team");
        await Page.GetByLabel("Your name").FillAsync(name);
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(LedgerApp.Password);
        await Page.GetByRole(AriaRole.Checkbox).SetCheckedAsync(samples);
        await Page.Locator("form button[type=submit]").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/portfolio"));
        await ReadyAsync();
    }
}
