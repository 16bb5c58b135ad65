using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>A use case that goes on under a version which asks one question otherwise and another no more.</summary>
public class AnotherVersionTests : OpenedUseCase
{
    private const string Capable = "[id='answers.capable']";
    private static readonly Framework First = PublishedFrameworks.Current;

    private static readonly Framework Second = Framework.Of(First.Document with
    {
        Version = 2,
        Checklist = First.Document.Checklist with
        {
            Questions = [.. First.Document.Checklist.Questions.Select(q => q.Id == "capable" ? q with { Text = "Has the team trained two models?" } : q)],
        },
        Measurements = [.. First.Document.Measurements.Where(m => m.Id != "requestsPerMonth")],
    });

    public AnotherVersionTests()
    {
        Story.Frameworks = key => key.Version == 1 ? First : Second;
        Story.By(Member, new ChecklistAnswered(Member, "capable", AnswerValue.Yes, "We have"), new MeasurementTaken("requestsPerMonth", 90_000, "From the logs"));
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "capable", AnswerValue.Yes, ""));
        Story.By(Tomasz, new FrameworkAdopted("customise-llm", 2, "It asks better"));
    }

    [Fact]
    public void An_answer_to_a_changed_question_says_what_was_asked_and_counts()
    {
        var row = Words(Row(Open(), "answers.capable"));

        Assert.Contains($"When you answered, it asked: “{First.Question("capable")!.Text}”", row, StringComparison.Ordinal);
        Assert.Contains("Has the team trained two models?", row, StringComparison.Ordinal);
        Assert.Contains("Team: yes", row, StringComparison.Ordinal);
        Assert.Equal("2 to confirm", Row(Open(), "answers.capable").QuerySelector(".answers .to-confirm")!.TextContent.Trim());
    }

    [Fact]
    public void Saying_that_it_still_holds_is_an_answer_of_its_own()
    {
        var page = Open();

        Row(page, "answers.capable").QuerySelector(".confirm button")!.Click();

        Assert.Equal(new AnswerQuestion(Story.Id, "capable", AnswerValue.Yes, "We have", new ExpectedVersion(6, false)), Last<AnswerQuestion>());
        Assert.Equal(7, Story.Version);
        Assert.Empty(page.FindAll($"{Capable} .confirm"));
    }

    [Fact]
    public void A_change_of_mind_needs_no_confirmation_either()
    {
        var page = Open();

        Choose(page, "answers.capable", "No");

        Assert.Empty(page.FindAll($"{Capable} .confirm"));
    }

    [Fact]
    public void What_is_asked_no_more_stays_readable()
    {
        var earlier = Words(Open().Find("section[aria-labelledby='earlier']"));

        Assert.Contains("90,000", earlier, StringComparison.Ordinal);
        Assert.Contains("From the logs", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_before_is_read_under_the_version_of_its_day()
    {
        var page = Open("?asOf=5");

        Assert.Empty(page.FindAll("section[aria-labelledby='earlier']"));
        Assert.NotNull(Row(page, "measurements.requestsPerMonth"));
    }
}
