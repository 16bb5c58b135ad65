using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>Text that people wrote, with marks in it that turn the direction around.</summary>
public sealed class WrittenTextTests(TeamApp app) : IClassFixture<TeamApp>
{
    // Of every text on the page that turns the direction and does not end that itself: the element, unless what it turns ends with it.
    private const string Leaking =
        """
        () => {
            const leaking = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                const element = text.parentElement;
                if (!text.data.includes('\u202E') || text.data.includes('\u202C') || element.closest('script, style, template'))
                    continue;
                if (!getComputedStyle(element).unicodeBidi.startsWith('isolate'))
                    leaking.push(element.outerHTML);
            }
            return leaking;
        }
        """;

    [BrowserFact]
    public async Task Marks_that_turn_the_direction_turn_nothing_around_but_their_own_text()
    {
        const string title = "Bot \u202Etroppus";
        var owner = await app.AdaAsync();
        var facts = new FirstFacts { Needs = [new FirstNeed("knowledge", NeedLevel.Wanted, "Because \u202Eti")] };
        var useCase = (await app.Send(owner, new LogUseCase(Guid.Empty, title, "Answer \u202Esnoitseuq", facts))).Value!.UseCaseId;
        Assert.Null((await app.Send(owner, new RenameUseCase(useCase, $"{title} 2", null))).Refusal);
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);

        foreach (var path in new[] { $"/use-cases/{useCase}", $"/use-cases/{useCase}?tab=history", "/portfolio" })
        {
            await ada.GoAsync(path);
            await Expect(ada.Page.Locator("body")).ToContainTextAsync("Bot");
            Assert.Empty(await ada.Page.EvaluateAsync<string[]>(Leaking));
        }
    }
}
