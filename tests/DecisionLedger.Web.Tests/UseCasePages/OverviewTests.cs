using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Components.Recommendations;
using DecisionLedger.Web.Features.UseCases.Commands;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>The summary: what is recommended, how stable it is, what was decided and who does what next.</summary>
public class OverviewTests : OpenedUseCase
{
    public OverviewTests()
    {
        ComponentFactories.Clear();
        ComponentFactories.AddStub<WithCertainty>(p => p.Get(x => x.ChildContent)(CertaintyAnalysis.Of(p.Get(x => x.Framework), p.Get(x => x.Facts))));
    }

    [Fact]
    public void It_says_what_is_recommended_why_and_how_stable_that_is_without_a_percentage()
    {
        var page = Open("/overview");
        var summary = page.Find("section.summary");

        Assert.Contains("Because style is wanted.", Words(summary), StringComparison.Ordinal);
        Assert.Contains("Early", Words(summary), StringComparison.Ordinal);
        Assert.Contains("No decision yet.", Words(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("%", Words(summary).Replace(Words(page.Find("details.figures")), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_step_names_the_member_who_was_asked()
    {
        foreach (var need in PublishedFrameworks.Current.Document.Needs)
            Story.By(Member, new NeedStated(need.Id, need.Id == "behaviour" ? NeedLevel.Wanted : NeedLevel.NotNeeded, ""));
        foreach (var question in PublishedFrameworks.Current.Document.Checklist.Questions.Where(question => question.Id != "capable"))
            Story.By(Member, new ChecklistAnswered(Member, question.Id, question.Id == "fewShotSuffices" ? AnswerValue.No : AnswerValue.Yes, ""));
        Story.By(Member, new QuestionAssigned("capable", Tomasz, "You ran the pilot"));

        Assert.Contains("Tomasz: Answer “Do I have the technical capability to train?”", Words(Open("/overview").Find(".next-step")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_no_longer_matches_or_is_asked_to_change_says_so_and_is_the_next_step()
    {
        var decision = Guid.NewGuid();
        Story.By(Member, new DecisionRecorded(decision, Member, ["systemPrompt"], "Simple.", [], "", ""));
        Story.By(Tomasz, new DecisionReviewed(decision, Tomasz, ReviewVerdict.ChangeNeeded, "Too dear"));
        var page = Open("/overview");
        Assert.Contains("Change requested", Words(page.Find(".page-header")), StringComparison.Ordinal);
        Assert.Contains("Tomasz requested a change.", Words(page.Find(".next-step")), StringComparison.Ordinal);

        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, ""));
        Assert.Contains("No longer matches", Words(Open("/overview").Find("#decision")), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_change_of_the_requirement_the_answers_it_may_affect_are_offered_next()
    {
        Story.By(Member, new DecisionRecorded(Guid.NewGuid(), Member, ["systemPrompt"], "Simple.", [], "", ""));
        var page = Open();
        page.FindAll("button").Single(button => button.TextContent == "Edit requirement").Click();
        page.Find("#requirement").Input("In five languages");
        page.Find("form:has(#requirement)").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/overview#confirm", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("Style wanted To confirm", Words(page.Find(".confirm li")), StringComparison.Ordinal));
        Assert.Contains("Requirement changed", Words(page.Find("#decision")), StringComparison.Ordinal);
        Assert.Contains("Requirement changed", Words(page.Find(".page-header")), StringComparison.Ordinal);

        page.Find(".confirm button").Click();
        Assert.Equal(("style", NeedLevel.Wanted), (Last<StateNeed>().Need, Last<StateNeed>().Level));
        page.WaitForAssertion(() => Assert.Equal("Everything is confirmed", Words(page.Find("#confirm"))));
    }
}
