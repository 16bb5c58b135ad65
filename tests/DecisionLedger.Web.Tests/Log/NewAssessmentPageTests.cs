using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Recommendations;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Log;

public class NewAssessmentPageTests : PageTests
{
    private static readonly Guid KeptId = new("0198c0de-0000-7000-8000-000000000001");

    private readonly BunitJSModuleInterop _browser;
    private Dictionary<string, string>? _kept;
    private Func<LogUseCase, Result<AppendResult>> _ledger = command => new AppendResult(command.UseCaseId, 1, 1);

    private WorkspaceRole _role = WorkspaceRole.Editor;

    public NewAssessmentPageTests()
    {
        // Worked out on another thread, it draws the page at a moment of its own; the test that asks about it takes this away.
        ComponentFactories.AddStub<WithCertainty>(parameters => parameters.Get(x => x.ChildContent)(null));
        Requests.Answer<LogUseCase, Result<AppendResult>>(command => _ledger(command));
        Requests.Answer<ListMembers, IReadOnlyList<MemberLine>>(_ => [new MemberLine(Member, "Ana", "ana@example.org", _role, Noon, IsYou: true)]);
        Requests.Answer<ListFrameworks, IReadOnlyList<FrameworkLine>>(_ => [new FrameworkLine("customise-llm", "Shipped", true, [new VersionLine(1, "", null, null, 0)], null, 0)]);
        Requests.Answer<FindFramework, Framework?>(_ => PublishedFrameworks.Current);
        _browser = JSInterop.SetupModule("./js/kept-draft.js").SetupModule("begin", _ => true);
        _browser.Mode = JSRuntimeMode.Loose;
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void A_viewer_is_told_at_once_and_gets_no_form()
    {
        _role = WorkspaceRole.Viewer;
        var page = Render<NewAssessmentPage>();

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Ask an owner for the editor role", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recommendation_forms_as_needs_are_chosen()
    {
        var page = Open();
        Assert.Contains("Not enough known yet", Beside(page), StringComparison.Ordinal);

        Choose(page, "need.knowledge", "critical");
        Assert.Contains("Recommended: RAG.", Beside(page), StringComparison.Ordinal);

        Choose(page, "need.behaviour", "wanted");
        Choose(page, "answer.capable", "no");
        Assert.Contains("Recommended: RAG and System prompt now, RAG and Fine-tuning as the target. 2 reasons, 1 blocker", Beside(page), StringComparison.Ordinal);
        Assert.Equal("/framework/customise-llm?version=1#rule-K1", page.Find("aside .reasons a").GetAttribute("href"));
    }

    [Fact]
    public void The_question_to_answer_next_leads_to_its_step_and_changes_with_what_is_typed()
    {
        ComponentFactories.Clear();
        var page = Open();
        foreach (var need in PublishedFrameworks.Current.Document.Needs)
            Choose(page, $"need.{need.Id}", need.Id == "behaviour" ? "wanted" : "notNeeded");
        foreach (var question in PublishedFrameworks.Current.Document.Checklist!.Questions.Where(question => question.Id is not ("capable" or "fewShotSuffices")))
            Choose(page, $"answer.{question.Id}", "yes");
        page.WaitForAssertion(() => Assert.Equal("Can few-shot prompting achieve this?", page.Find(".next .question").TextContent), TimeSpan.FromSeconds(20));

        page.Find(".next .call button").Click();
        // The certainty that is worked out beside may be drawing the page just then.
        page.WaitForAssertion(() => Assert.EndsWith("?step=checklist", Navigation.Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(20));

        Choose(page, "answer.fewShotSuffices", "no");
        page.WaitForAssertion(() => Assert.Equal("Do I have the technical capability to train?", page.Find(".next .question").TextContent), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Everything_is_sent_in_one_command_and_then_the_use_case_is_opened()
    {
        var page = Open();
        Describe(page);
        Choose(page, "need.knowledge", "critical");
        page.Find("[name='need.knowledge.reason']").Change("Our manuals");
        Choose(page, "answer.ragCoversKnowledge", "yes");
        page.Find("[name='sign.longPrompts']").Change(true);
        page.Find("[name='measurement.promptTokens']").Input("2 400");
        page.Find("form").Submit();

        var command = Assert.Single(Requests.Sent.OfType<LogUseCase>());
        Assert.Equal(("Support bot", "Answer questions"), (command.Title, command.Requirement));
        Assert.Equal(new FirstNeed("knowledge", NeedLevel.Critical, "Our manuals"), Assert.Single(command.Facts!.Needs));
        Assert.Equal(new FirstAnswer("ragCoversKnowledge", AnswerValue.Yes, ""), Assert.Single(command.Facts.Answers));
        Assert.Equal(new FirstMeasurement("promptTokens", 2400, ""), Assert.Single(command.Facts.Measurements));
        Assert.Equal("longPrompts", Assert.Single(command.Facts.Signs).Sign);
        Assert.EndsWith($"/use-cases/{command.UseCaseId}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Single(_browser.Invocations["forget"]);
    }

    [Fact]
    public void A_second_try_carries_the_same_id_and_one_that_was_logged_already_opens_it()
    {
        var page = Open();
        Describe(page);
        _ledger = _ => throw new TimeoutException("The network went away");
        page.Find("form").Submit();
        Assert.Contains("The ledger did not respond", page.Find(".outcome").TextContent, StringComparison.Ordinal);
        Assert.Equal("Support bot", page.Find("#title").GetAttribute("value"));
        Assert.Empty(_browser.Invocations["forget"]);

        _ledger = _ => new Refusal("already-logged", "This use case was already created");
        page.Find("form").Submit();

        var ids = Requests.Sent.OfType<LogUseCase>().Select(c => c.UseCaseId).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
        Assert.EndsWith($"/use-cases/{ids[0]}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_be_refused_is_said_beside_its_field_and_nothing_is_sent()
    {
        var page = Open();
        page.Find("[name='measurement.goodExamples']").Input("a few");
        page.Find("form").Submit();

        Assert.Empty(Requests.Sent.OfType<LogUseCase>());
        Assert.Equal("Enter the title.", page.Find("#title-problem").TextContent);
        Assert.Equal("“a few” is not a number. Enter digits, such as 1500.", page.Find("#measurement-goodExamples-read").TextContent);
        Assert.Equal("a few", page.Find("[name='measurement.goodExamples']").GetAttribute("value"));
        Assert.Equal(["2 problems", "1 problem"], page.FindAll("nav .problems").Select(p => p.TextContent));

        Describe(page);
        Assert.Equal("", page.Find("#title-problem").TextContent);
        Assert.Equal(["1 problem"], page.FindAll("nav .problems").Select(p => p.TextContent));
    }

    [Fact]
    public void A_refusal_of_the_ledger_stands_beside_the_field_that_it_names()
    {
        var page = Open();
        Describe(page);
        _ledger = _ => new Refusal("too-long", "The title has too many characters.", "title");
        page.Find("form").Submit();

        Assert.Equal("The title has too many characters.", page.Find("#title-problem").TextContent);
        Assert.EndsWith("/", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_the_browser_kept_comes_back_and_can_be_let_go()
    {
        _kept = new() { ["id"] = KeptId.ToString(), ["title"] = "Support bot", ["need.knowledge"] = "wanted", ["savedAt"] = "2026-03-03T11:55:00Z" };
        var page = Open();

        Assert.Contains("Draft restored. Kept in this browser 5 minutes ago.", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("Support bot", page.Find("#title").GetAttribute("value"));
        Assert.Equal(KeptId.ToString(), page.Find("[name=id]").GetAttribute("value"));
        Assert.Contains("Recommended: RAG.", Beside(page), StringComparison.Ordinal);

        page.Find(".notice button").Click();
        Assert.Empty(page.FindAll(".notice"));
        Assert.Equal("", page.Find("#title").GetAttribute("value"));
        Assert.NotEqual(KeptId.ToString(), page.Find("[name=id]").GetAttribute("value"));
        Assert.Single(_browser.Invocations["forget"]);
    }

    [Fact]
    public void Trials_are_added_and_taken_away_in_their_order()
    {
        var page = Open();
        page.Find(".add").Click();
        page.Find(".add").Click();
        page.Find("[name='trial.0.approach']").Change("systemPrompt");
        page.Find("[name='trial.1.approach']").Change("fewShot");
        page.Find("[name='trial.1.outcome']").Change("worked");

        page.Find(".trial button").Click();

        Assert.Equal("fewShot", page.Find("[name='trial.0.approach']").GetAttribute("value"));
        Assert.Empty(page.FindAll("[name='trial.1.approach']"));
    }

    [Fact]
    public void The_address_says_the_step_and_all_steps_stay_in_the_form()
    {
        Navigation.NavigateTo("/use-cases/new?step=checklist");
        var page = Open();

        Assert.Equal("Checklist", page.Find("nav [aria-current=step] .name").TextContent);
        var steps = page.FindAll("section.step");
        Assert.Equal(["Checklist"], steps.Where(s => !s.HasAttribute("hidden")).Select(s => s.QuerySelector("h2")!.TextContent));
        Assert.Equal(4, steps.Count);
    }

    [Fact]
    public void A_framework_of_the_workspace_s_own_asks_its_own_questions()
    {
        Requests.Answer<FindFramework, Framework?>(_ => StarterFramework.For("own", "Build or buy"));
        var page = Open();
        Describe(page);
        Choose(page, "need.setsApart", "wanted");
        Choose(page, "answer.people", "no");

        Assert.Contains("Recommended: Buy now, Build as the target.", Beside(page), StringComparison.Ordinal);
        Assert.Equal("/framework/own?version=1#rule-B1", page.Find("aside .reasons a").GetAttribute("href"));
    }

    [Fact]
    public void Where_a_framework_has_no_checklist_signs_or_measurements_there_is_no_place_for_them()
    {
        Requests.Answer<FindFramework, Framework?>(_ => SmallFramework.Smallest);
        var page = Open();

        Assert.Equal(["Describe", "Needs", "Evidence"], page.FindAll("nav.steps .name").Select(name => name.TextContent));
        Assert.Equal(["Trials"], page.FindAll("section.evidence h3").Select(heading => heading.TextContent));
        Choose(page, "need.control", "critical");
        Assert.Contains("Recommended: Own machines.", Beside(page), StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("aside h3"), heading => heading.TextContent == "Setup");
    }

    private IRenderedComponent<NewAssessmentPage> Open()
    {
        _browser.Setup<Dictionary<string, string>?>("read").SetResult(_kept);
        return Render<NewAssessmentPage>();
    }

    private static void Describe(IRenderedComponent<NewAssessmentPage> page)
    {
        page.Find("#title").Change("Support bot");
        page.Find("#requirement").Change("Answer questions");
    }

    private static void Choose(IRenderedComponent<NewAssessmentPage> page, string field, string value) =>
        page.Find($"input[name='{field}'][value='{value}']").Change(value);

    private static string Beside(IRenderedComponent<NewAssessmentPage> page) => page.Find("aside [role=status]").TextContent;
}
