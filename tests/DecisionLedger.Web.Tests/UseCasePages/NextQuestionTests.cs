using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>One question at a time, at the top of the assessment.</summary>
public class NextQuestionTests : OpenedUseCase
{
    public NextQuestionTests() => ComponentFactories.Clear();

    [Fact]
    public void An_answer_brings_the_next_question_and_can_be_undone()
    {
        var page = OpenWithQuestion();
        var first = Asked(page);

        page.InvokeAsync(() => page.FindAll(".next input")[1].Change("x"));

        page.WaitForAssertion(() => Assert.NotEqual(first, Asked(page)));
        Assert.StartsWith($"{first}: ", Words(page.Find(".next .done")), StringComparison.Ordinal);
        page.InvokeAsync(() => page.FindAll(".next .done button")[0].Click());
        page.WaitForAssertion(() => Assert.Equal($"{first}: undone", Words(page.Find(".next .done"))));
        Assert.Equal(4, Story.Version);
        Assert.True(Requests.Sent.OfType<IUseCaseCommand>().Last() is StateNeed { Level: null } or AnswerQuestion { Answer: null });
    }

    [Fact]
    public void What_was_confirmed_otherwise_is_undone_to_what_stood_before()
    {
        Story.By(Member, new RequirementChanged("Write release notes in our voice", ""));
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("Style", Asked(page)));
        Assert.StartsWith("Confirm this next", Words(page.Find(".next")), StringComparison.Ordinal);

        page.InvokeAsync(() => page.Find(".next input[value=Critical]").Change("Critical"));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".next .done button")));
        // In one turn of the renderer: the page may be drawn again between the finding and the click.
        page.InvokeAsync(() => page.FindAll(".next .done button")[0].Click());

        page.WaitForAssertion(() => Assert.Equal(new StateNeed(Story.Id, "style", NeedLevel.Wanted, "It must sound like us.", new ExpectedVersion(4, false)), Last<StateNeed>()));
    }

    [Fact]
    public void A_fact_from_before_the_requirement_changed_is_confirmed_as_it_is()
    {
        Story.By(Member, new RequirementChanged("Write release notes in our voice", ""));
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("Style", Asked(page)));

        page.InvokeAsync(() => page.FindAll(".next button").First(button => Words(button).StartsWith("No change", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Equal(new StateNeed(Story.Id, "style", NeedLevel.Wanted, "It must sound like us.", new ExpectedVersion(3, false)), Last<StateNeed>()));
        page.WaitForAssertion(() => Assert.NotEqual("Style", Asked(page)));
    }

    [Fact]
    public void A_colleague_does_not_take_the_question_away_under_a_hand_that_is_about_to_answer()
    {
        var page = OpenWithQuestion();
        var first = Asked(page);

        Story.By(Tomasz, new QuestionAssigned("capable", Member, "You should know"));
        Wake();

        page.WaitForAssertion(() => Assert.Contains("Asked of me", Words(page.Find(".filters")), StringComparison.Ordinal));
        Assert.Equal(first, Asked(page));
    }

    [Fact]
    public void A_skipped_question_comes_back()
    {
        var page = OpenWithQuestion();
        var first = Asked(page);

        Press(page, "Skip");
        page.WaitForAssertion(() => Assert.NotEqual(first, Asked(page)));

        Press(page, "Back");
        page.WaitForAssertion(() => Assert.Equal(first, Asked(page)));
    }

    [Fact]
    public void Who_is_unsure_is_led_to_a_trial()
    {
        foreach (var need in PublishedFrameworks.Current.Document.Needs)
            Story.By(Member, new NeedStated(need.Id, need.Id == "behaviour" ? NeedLevel.Wanted : NeedLevel.NotNeeded, ""));
        foreach (var question in PublishedFrameworks.Current.Document.Checklist!.Questions)
            Story.By(Member, new ChecklistAnswered(Member, question.Id, question.Id == "capable" ? AnswerValue.Unsure : question.Id == "fewShotSuffices" ? AnswerValue.No : AnswerValue.Yes, ""));

        var page = Open();

        page.WaitForAssertion(() => Assert.Contains("A trial can answer it", Words(page.Find(".next")), StringComparison.Ordinal));
    }

    private IRenderedComponent<UseCasePage> OpenWithQuestion()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".next h3")));
        return page;
    }

    private static string Asked(IRenderedComponent<UseCasePage> page) => page.Find(".next h3").TextContent;

    private static void Press(IRenderedComponent<UseCasePage> page, string words) => page.FindAll(".next button").First(button => Words(button) == words).Click();
}
