using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.Log;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>The assessment as a working surface: by keyboard, on small screens, and with a connection that fails.</summary>
public sealed class AssessmentTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task Keys_answer_the_next_question_undo_it_and_go_from_row_to_row()
    {
        var useCase = await Log();
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{useCase}");
        var keys = ada.Page.Keyboard;
        var asked = ada.Page.Locator(".next h3");
        var first = await asked.TextContentAsync();
        await ada.Page.Locator(".next input").First.FocusAsync();

        await keys.PressAsync("1");

        // The focus is not lost with the radio: it goes on with what took its place.
        await Expect(ada.Page.Locator(".next .done")).ToContainTextAsync(first!);
        await Expect(ada.Page.Locator(".next :focus")).ToHaveCountAsync(1);
        await ada.Page.Locator(".next .done button").First.FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(ada.Page.Locator(".next .done")).ToContainTextAsync("undone");

        await ada.Page.Locator("[id='needs.knowledge'] [data-row]").FocusAsync();
        await keys.PressAsync("j");
        await Expect(ada.Page.Locator("[id='needs.format'] [data-row]")).ToBeFocusedAsync();
        await keys.PressAsync("k");
        await keys.PressAsync("e");
        await Expect(ada.Page.Locator("[id='needs.knowledge'] textarea")).ToBeFocusedAsync();
        await keys.TypeAsync("The manuals");
        await keys.PressAsync("Control+Enter");
        await Expect(ada.Page.Locator("[id='needs.knowledge'] [data-reason]")).ToBeFocusedAsync();
        // What was recorded is not given back as if it were still being typed.
        await Expect(ada.Page.Locator("[id='needs.knowledge'] textarea")).ToHaveCountAsync(0);
        await keys.PressAsync("e");
        await Expect(ada.Page.Locator("[id='needs.knowledge'] textarea")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(ada.Page.Locator("[id='needs.knowledge'] [data-reason]")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(ada.Page.Locator("[id='needs.knowledge'] [data-row]")).ToBeFocusedAsync();
        await keys.PressAsync("3");
        await Expect(ada.Page.Locator("[id='needs.knowledge'] .pill")).ToHaveTextAsync("Critical");
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task Whatever_the_keyboard_reaches_is_not_hidden_under_something_that_stays_in_place()
    {
        var useCase = await Log();
        await app.Send(await app.AdaAsync(), new RecordDecision(useCase, ["rag"], "As recommended", [], "", "", null));
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        var hidden = new List<string>();
        foreach (var (width, height) in new[] { (1280, 900), (640, 450), (390, 844), (320, 256) })
        {
            await ada.Page.SetViewportSizeAsync(width, height);
            foreach (var path in new[] { "/portfolio", "/use-cases/new?step=needs", $"/use-cases/{useCase}", $"/use-cases/{useCase}/overview", $"/use-cases/{useCase}/what-if", $"/use-cases/{useCase}/decision", $"/use-cases/{useCase}/history" })
            {
                await ada.GoAsync(path);
                await ada.Page.EvaluateAsync("document.activeElement?.blur()");
                var reached = 0;
                for (; reached < 60; reached++)
                {
                    await ada.Page.Keyboard.PressAsync("Tab");
                    if (await ada.Page.EvaluateAsync<string?>(HiddenFocus) is null)
                        continue;
                    // A row that scrolls sideways may still be on its way.
                    await Task.Delay(300);
                    if (await ada.Page.EvaluateAsync<string?>(HiddenFocus) is { } what)
                        hidden.Add($"{width}x{height} {path}: {what}");
                }
            }
        }

        Assert.True(hidden.Count == 0, string.Join(Environment.NewLine, hidden));
    }

    [BrowserFact]
    public async Task A_choice_that_never_reached_the_server_is_made_again_once_the_page_is_connected()
    {
        var useCase = await Log();
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{useCase}");
        var row = await ada.OpenRowAsync("needs.knowledge");

        // What a message that was lost with its connection leaves behind: the browser has checked the radio, and the server does not know.
        await row.Locator("input[value=Critical]").EvaluateAsync("radio => { radio.checked = true; }");
        foreach (var state in new[] { "show", "hide" })
            await ada.Page.EvaluateAsync("state => document.querySelector('main').dispatchEvent(new CustomEvent('components-reconnect-state-changed', { bubbles: true, detail: { state } }))", state);

        await Expect(row.Locator(".chosen")).ToHaveTextAsync("Critical");
        var history = await app.Send(await app.AdaAsync(), new GetHistory(useCase));
        Assert.Equal("Knowledge: critical", history[^1].Words);
    }

    /// <summary>Null where the focused control can be seen and clicked at some point of it; else what it is.</summary>
    private const string HiddenFocus =
        """
        () => {
            const at = document.activeElement;
            if (at === document.body) return null;
            const drawn = at.closest("label") ?? at;
            const box = drawn.getBoundingClientRect();
            if (box.width < 2 || box.height < 2) return null;
            const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
            const seen = points.some(([x, y]) => { const hit = document.elementFromPoint(x, y); return hit && (drawn.contains(hit) || hit.contains(drawn) && getComputedStyle(hit).position !== "fixed"); });
            return seen ? null : `${drawn.outerHTML.slice(0, 120)} at ${[box.left, box.top, box.width, box.height].map(Math.round)}`;
        }
        """;

    private async Task<Guid> Log()
    {
        var facts = new FirstFacts { Needs = [new FirstNeed("knowledge", NeedLevel.Wanted, ""), new FirstNeed("format", NeedLevel.Wanted, "")] };
        return (await app.Send(await app.AdaAsync(), new LogUseCase(Guid.Empty, "Assessed case", "Answer questions", facts))).Value!.UseCaseId;
    }
}
