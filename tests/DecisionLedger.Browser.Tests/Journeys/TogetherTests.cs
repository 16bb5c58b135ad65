using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Ground;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.RecordDecision;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>Two members with a browser each: what one does appears on the other's screen.</summary>
public sealed class TogetherTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task Answers_stand_side_by_side_and_a_later_fact_marks_the_decision_drifted_on_every_open_screen()
    {
        var owner = await app.AdaAsync();
        var facts = new FirstFacts { Needs = [new FirstNeed("knowledge", NeedLevel.Wanted, "")] };
        var useCase = (await app.Send(owner, new LogUseCase(Guid.Empty, "Shared case", "Answer questions", facts))).Value!.UseCaseId;
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        var ben = await app.OpenAsync();
        await ben.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Ben Colleague"));
        await ada.GoAsync($"/use-cases/{useCase}");
        await ben.GoAsync($"/use-cases/{useCase}");

        await Answer(ada.Page, "Do I have the technical capability to train?", "Yes");
        await Answer(ben.Page, "Do I have the technical capability to train?", "No");
        await Expect(ada.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ben Colleague");
        await Expect(ada.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Contested: 1 yes, 1 no");

        var recorded = await app.Send(owner, new RecordDecision(useCase, ["rag"], "As recommended", [], "", "", null));
        Assert.Null(recorded.Refusal);
        await ben.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Behaviour" }).Locator("label").Filter(new() { HasTextRegex = new Regex("^\\s*Critical") }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Region, new() { Name = "The decision drifted" })).ToContainTextAsync("B1");

        await ada.GoAsync("/portfolio");
        await Expect(ada.Page.Locator("tr.drifted").Filter(new() { HasText = "Shared case" })).ToContainTextAsync("Shared case");
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    private static async Task Answer(IPage page, string question, string answer) =>
        await page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = new Regex(Regex.Escape(question)) }).First
            .Locator("label").Filter(new() { HasTextRegex = new Regex($"^\\s*{answer}\\s*$") }).ClickAsync();
}
