using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;
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

        await ada.ChooseAsync("answers.capable", "Yes");
        await ben.ChooseAsync("answers.capable", "No");
        await Expect(ada.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ben Colleague");
        await Expect(ada.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Tied 1-1.");

        var recorded = await app.Send(owner, new RecordDecision(useCase, ["rag"], "As recommended", [], "", "", null));
        Assert.Null(recorded.Refusal);
        await ben.ChooseAsync("needs.behaviour", "Critical");
        await Expect(ada.Page.GetByRole(AriaRole.Region, new() { Name = "The decision no longer matches" })).ToContainTextAsync("Behaviour: critical");

        await ada.GoAsync("/portfolio");
        await Expect(ada.Page.Locator("tr.drifted").Filter(new() { HasText = "Shared case" })).ToContainTextAsync("Shared case");
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    [BrowserFact]
    public async Task A_requirement_that_a_colleague_changed_meanwhile_is_shown_with_what_changed_before_it_is_replaced()
    {
        var owner = await app.AdaAsync();
        var useCase = (await app.Send(owner, new LogUseCase(Guid.Empty, "Two writers", "Answer questions about our product", new FirstFacts()))).Value!.UseCaseId;
        var dora = await app.OpenAsync();
        await dora.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Dora Colleague"));
        await dora.GoAsync($"/use-cases/{useCase}");

        await dora.Page.GetByRole(AriaRole.Button, new() { Name = "Edit requirement" }).ClickAsync();
        await dora.Page.GetByLabel("Requirement, in your own words").FillAsync("Answer questions in German");
        Assert.Null((await app.Send(owner, new ChangeRequirement(useCase, "Answer hard questions about our product", "", null))).Refusal);
        await dora.Page.GetByRole(AriaRole.Button, new() { Name = "Save requirement" }).ClickAsync();

        var refusal = dora.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The requirement now" });
        await Expect(refusal.Locator("ins")).ToContainTextAsync("hard");
        await Expect(refusal.Locator("del")).ToHaveCountAsync(0);
        await Expect(dora.Page.GetByLabel("Requirement, in your own words")).ToHaveValueAsync("Answer questions in German");
        await refusal.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(dora.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Answer questions in German");

        await dora.GoAsync($"/use-cases/{useCase}/history?from=1&to=3");
        var comparison = dora.Page.GetByRole(AriaRole.Region, new() { Name = "Changes from A to B" });
        await Expect(comparison.Locator("del")).ToContainTextAsync("about our product");
        await Expect(comparison.Locator("ins")).ToContainTextAsync("in German");
        Assert.Empty(dora.Complaints);
    }

    [BrowserFact]
    public async Task A_what_if_is_shared_as_a_link_follows_the_facts_of_today_and_is_recorded_whole_by_another()
    {
        var owner = await app.AdaAsync();
        var facts = new FirstFacts { Needs = [new FirstNeed("knowledge", NeedLevel.Wanted, ""), new FirstNeed("behaviour", NeedLevel.Wanted, "")] };
        var useCase = (await app.Send(owner, new LogUseCase(Guid.Empty, "What-if case", "Answer questions", facts))).Value!.UseCaseId;
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        var cleo = await app.OpenAsync();
        await cleo.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Cleo Colleague"));
        await ada.GoAsync($"/use-cases/{useCase}");
        await ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the use case" }).GetByText("What if").ClickAsync();

        var outcome = new PageGetByRoleOptions { Name = "Outcome of the what-if" };
        await Expect(ada.Page.GetByRole(AriaRole.Region, outcome)).ToContainTextAsync("Change a fact to see its effect");

        await Choose(ada.Page, "Style", "Critical");
        await Expect(ada.Page).ToHaveURLAsync(new Regex("/what-if\\?change=needs\\.style:critical$"));
        await Answer(ada.Page, "Do I have the technical capability to train?", "No");
        await Expect(ada.Page).ToHaveURLAsync(new Regex("&change=answers\\.capable:no$"));
        await Expect(ada.Page.GetByRole(AriaRole.Region, outcome)).ToContainTextAsync("Now blocks the target");
        await Expect(ada.Page.Locator(".certainty[aria-busy=false]")).ToBeVisibleAsync();

        await cleo.GoAsync(new Uri(ada.Page.Url).PathAndQuery);
        await Expect(cleo.Page.GetByRole(AriaRole.Region, outcome)).ToContainTextAsync("2 unsaved changes");
        await app.Send(owner, new StateNeed(useCase, "format", NeedLevel.Wanted, "", null));
        await Expect(cleo.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Format", Exact = true }).Locator(".chosen")).ToHaveTextAsync("Wanted");

        await cleo.Page.GetByRole(AriaRole.Button, new() { Name = "Record changes" }).ClickAsync();
        await cleo.Page.GetByLabel("Reason").FillAsync("We sell the brand's voice");
        await cleo.Page.GetByRole(AriaRole.Button, new() { Name = "Record 2 changes" }).ClickAsync();
        await Expect(cleo.Page.GetByRole(AriaRole.Region, outcome)).ToContainTextAsync("Recorded 2 changes");

        // Ada's link still says the same, of which nothing is left to change.
        await Expect(ada.Page.Locator(".notes li")).ToHaveCountAsync(2);
        await ada.GoAsync($"/use-cases/{useCase}/history");
        await Expect(ada.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("We sell the brand's voice");
        Assert.Empty(ada.Complaints);
        Assert.Empty(cleo.Complaints);
    }

    [BrowserFact]
    public async Task An_owner_settles_a_tie_a_member_is_asked_and_a_measured_number_asks_both_to_look_again()
    {
        var owner = await app.AdaAsync();
        var facts = new FirstFacts { Needs = [new FirstNeed("style", NeedLevel.Critical, "")] };
        var useCase = (await app.Send(owner, new LogUseCase(Guid.Empty, "Tied case", "Write as we do", facts))).Value!.UseCaseId;
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        var dev = await app.OpenAsync();
        await dev.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Dev Colleague"));
        await ada.GoAsync($"/use-cases/{useCase}");
        await dev.GoAsync($"/use-cases/{useCase}");
        await ada.ChooseAsync("answers.capable", "Yes");
        await dev.ChooseAsync("answers.capable", "No");

        var tied = await ada.OpenRowAsync("answers.capable");
        await tied.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Break the tie") }).ClickAsync();
        await tied.Locator("form input[value=Yes]").CheckAsync();
        await tied.GetByLabel("Reason").FillAsync("The course in May settled it");
        await tied.GetByRole(AriaRole.Button, new() { Name = "Break the tie", Exact = true }).ClickAsync();
        await Expect(dev.Page.Locator("[id='answers.capable']")).ToContainTextAsync("Decided by an owner: yes (members tied 1-1)");
        await Expect(dev.Page.Locator("[id='answers.capable']")).ToContainTextAsync("The course in May settled it");
        await dev.ChooseAsync("answers.capable", "Unsure");
        await Expect(tied).ToContainTextAsync("Team: yes");

        var open = await ada.OpenRowAsync("answers.affordable");
        await open.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Ask someone") }).ClickAsync();
        await open.GetByLabel("Member", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Dev Colleague" });
        await open.GetByLabel("Note").FillAsync("You hold the budget");
        await open.GetByRole(AriaRole.Button, new() { Name = "Ask member", Exact = true }).ClickAsync();
        await Expect(await dev.OpenRowAsync("answers.affordable")).ToContainTextAsync("You are asked to answer");
        await dev.ChooseAsync("answers.affordable", "Yes");
        await Expect(open).Not.ToContainTextAsync("asked to answer");

        await ada.GoAsync($"/use-cases/{useCase}/decision");
        var conditions = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Review triggers" });
        await conditions.GetByLabel("Measurement").SelectOptionAsync(new SelectOptionValue { Label = "Good examples at hand" });
        await conditions.GetByLabel("examples", new() { Exact = true }).FillAsync("200");
        await conditions.GetByRole(AriaRole.Button, new() { Name = "Add trigger" }).ClickAsync();
        await Expect(conditions).ToContainTextAsync("Not measured yet.");
        var examples = (await dev.OpenRowAsync("measurements.goodExamples")).Locator(".control input");
        await examples.FillAsync("250");
        await examples.PressAsync("Enter");
        foreach (var person in new[] { ada, dev })
            await Expect(person.Page.GetByRole(AriaRole.Region, new() { Name = "Review due" })).ToContainTextAsync("good examples at hand is at least 200");
        Assert.Empty(ada.Complaints);
        Assert.Empty(dev.Complaints);
    }

    private static Task Choose(IPage page, string fact, string choice) =>
        page.GetByRole(AriaRole.Radiogroup, new() { Name = fact, Exact = true }).Locator("label").Filter(new() { HasTextRegex = new Regex($"^\\s*{choice}\\s*$") }).ClickAsync();

    private static async Task Answer(IPage page, string question, string answer) =>
        await page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = new Regex(Regex.Escape(question)) }).First
            .Locator("label").Filter(new() { HasTextRegex = new Regex($"^\\s*{answer}\\s*$") }).ClickAsync();
}
