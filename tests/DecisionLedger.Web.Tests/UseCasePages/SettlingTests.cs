using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>Ending a tie, and asking a member for an answer.</summary>
public class SettlingTests : OpenedUseCase
{
    private const string Capable = "[id='answers.capable']";

    [Fact]
    public void An_owner_settles_a_tie_with_a_reason()
    {
        var page = OpenTied(WorkspaceRole.Owner);
        Click(page, "Break the tie: ");
        page.Find($"{Capable} form input[value=Yes]").Change("Yes");
        page.Find($"{Capable} form textarea").Input("The course settled it");

        page.Find($"{Capable} form").Submit();

        Assert.Equal(new SettleAnswer(Story.Id, "capable", AnswerValue.Yes, "The course settled it", new ExpectedVersion(4, false)), Last<SettleAnswer>());
        Assert.Contains("Decided by an owner: yes (members tied 1-1)", Words(page.Find(Capable)), StringComparison.Ordinal);
        Assert.Contains("The course settled it", Words(page.Find(Capable)), StringComparison.Ordinal);
        Assert.Empty(page.FindAll($"{Capable} form"));
    }

    [Fact]
    public void Without_a_choice_or_a_reason_it_is_said_and_what_was_typed_stays()
    {
        var page = OpenTied(WorkspaceRole.Owner);
        Click(page, "Break the tie: ");
        page.Find($"{Capable} form textarea").Input("Because");
        page.Find($"{Capable} form").Submit();
        Assert.Contains("Choose Yes or No.", Words(page.Find(Capable)), StringComparison.Ordinal);
        Assert.Equal("Because", page.Find($"{Capable} form textarea").GetAttribute("value"));

        page.Find($"{Capable} form textarea").Input("");
        page.Find($"{Capable} form input[value=No]").Change("No");
        page.Find($"{Capable} form").Submit();
        Assert.Contains("Enter the reason.", Words(page.Find($"{Capable} [role=alert]")), StringComparison.Ordinal);
        Assert.Contains("chosen", page.Find($"{Capable} form .tone-no").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_came_meanwhile_is_shown_and_nothing_is_lost()
    {
        var page = OpenTied(WorkspaceRole.Owner);
        Click(page, "Break the tie: ");
        page.Find($"{Capable} form input[value=Yes]").Change("Yes");
        page.Find($"{Capable} form textarea").Input("The course settled it");
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "capable", AnswerValue.No, "Still not"));

        page.Find($"{Capable} form").Submit();

        Assert.Contains("“Still not”", Words(page.Find($"{Capable} [role=alert]")), StringComparison.Ordinal);
        Assert.Equal("The course settled it", page.Find($"{Capable} form textarea").GetAttribute("value"));
        page.FindAll($"{Capable} [role=alert] button")[0].Click();
        page.WaitForAssertion(() => Assert.Contains("Decided by an owner: yes", Words(page.Find(Capable)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(WorkspaceRole.Editor)]
    [InlineData(WorkspaceRole.Viewer)]
    public void Nobody_else_may(WorkspaceRole role) => Assert.DoesNotContain("Break the tie: ", Words(OpenTied(role).Find(Capable)), StringComparison.Ordinal);

    [Fact]
    public void A_member_is_asked_with_a_note_and_asked_no_more()
    {
        var page = Open();
        Row(page, "answers.capable");
        Click(page, "Ask someone");
        page.Find($"{Capable} select").Change(Tomasz.ToString());
        page.Find($"{Capable} form input:not([type=hidden])").Input("You trained the last one");
        page.Find($"{Capable} form").Submit();

        Assert.Equal(new AssignQuestion(Story.Id, "capable", Tomasz, "You trained the last one", new ExpectedVersion(2, false)), Last<AssignQuestion>());
        Assert.Contains("Tomasz is asked to answer", Words(page.Find(Capable)), StringComparison.Ordinal);
        Assert.Contains("You trained the last one", Words(page.Find(Capable)), StringComparison.Ordinal);

        Click(page, "Cancel request");
        Assert.DoesNotContain("is asked", Words(page.Find(Capable)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_asked_sees_it_until_they_answer()
    {
        Story.By(Tomasz, new QuestionAssigned("capable", Member, "You should know"));
        var page = Open();
        Assert.Equal("You were asked", page.Find("#next-heading").TextContent);
        Assert.Contains("You are asked to answer", Words(Row(page, "answers.capable")), StringComparison.Ordinal);

        Choose(page, "answers.capable", "No");

        Assert.DoesNotContain("asked to answer", Words(page.Find(Capable)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_names_who_was_asked()
    {
        Story.By(Member, new QuestionAssigned("capable", Tomasz, ""));

        Assert.Contains("from Tomasz", Words(Open("/history").Find("#event-3")), StringComparison.Ordinal);
    }

    private IRenderedComponent<UseCasePage> OpenTied(WorkspaceRole role)
    {
        Story.Role = role;
        Story.By(Member, new ChecklistAnswered(Member, "capable", AnswerValue.Yes, ""));
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "capable", AnswerValue.No, "Never"));
        var page = Open();
        Row(page, "answers.capable");
        return page;
    }

    private static void Click(IRenderedComponent<UseCasePage> page, string words) =>
        page.FindAll($"{Capable} button").First(b => Words(b).StartsWith(words.Trim(), StringComparison.Ordinal)).Click();
}
