using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>What an assessment lists, and what it folds away.</summary>
public class FactRowTests : OpenedUseCase
{
    [Fact]
    public void What_is_answered_takes_a_line_and_the_rest_is_folded_away()
    {
        var page = Open();

        Assert.Equal(["needs.style"], page.FindAll(".fact:not(.asked)").Select(row => row.Id));
        Assert.Empty(page.FindAll("[id='needs.style'] input"));
        Assert.Equal(
            ["7 open needs could change the recommendation", "7 open questions could change the recommendation", "5 signs not seen", "8 without a number"],
            page.FindAll(".folds button").Select(fold => Words(fold).TrimStart('▸', ' ')));
    }

    [Fact]
    public void A_fold_opens_and_closes_and_keeps_what_was_answered_meanwhile()
    {
        var page = Open();
        page.Find(".folds button").Click();
        Assert.Equal(8, page.FindAll("[id^='needs.']").Count);

        page.Find("[id='needs.format'] input[value=Wanted]").Change("Wanted");
        page.Find(".folds button").Click();

        Assert.Equal(["needs.style", "needs.format"], page.FindAll("[id^='needs.']").Select(row => row.Id));
    }

    [Fact]
    public void A_digit_on_a_closed_row_sets_the_value_and_E_opens_its_reason()
    {
        var page = Open();

        page.Find("[id='needs.style'] [data-row]").KeyDown("1");
        Assert.Equal(NeedLevel.NotNeeded, Last<StateNeed>().Level);
        Assert.Equal("Not needed", page.Find("[id='needs.style'] .pill").TextContent);

        page.Find("[id='needs.style'] [data-row]").KeyDown("e");
        Assert.NotEmpty(page.FindAll("[id='needs.style'] [data-reason]"));
        page.Find("[id='needs.style']").KeyDown("Escape");
        Assert.Empty(page.FindAll("[id='needs.style'] [data-reason]"));
    }

    [Theory]
    [InlineData("needs.style")]
    [InlineData("answers.capable")]
    [InlineData("signs.longPrompts")]
    [InlineData("measurements.promptTokens")]
    public void Taking_a_fact_back_asks_for_a_reason_and_records_it(string fact)
    {
        Story.By(Member, new ChecklistAnswered(Member, "capable", AnswerValue.Yes, ""));
        Story.By(Member, new SignSeen("longPrompts", ""));
        Story.By(Member, new MeasurementTaken("promptTokens", 900, ""));
        var page = Open();
        Row(page, fact);
        var before = Story.Version;

        if (fact.StartsWith("measurements", StringComparison.Ordinal))
        {
            page.Find($"[id='{fact}'] input").Input("");
            page.Find($"[id='{fact}'] input").Change("");
        }
        else
        {
            page.FindAll($"[id='{fact}'] .choices input")[0].Change("x");
        }

        Assert.Equal(before, Story.Version);
        page.Find($"[id='{fact}'] form input[name=reason]").Input("It was a slip");
        page.Find($"[id='{fact}'] form").Submit();

        page.WaitForAssertion(() => Assert.Equal(before + 1, Story.Version));
        Assert.Equal("It was a slip", Requests.Sent.OfType<IUseCaseCommand>().Last() switch
        {
            StateNeed { Level: null } need => need.Reason,
            AnswerQuestion { Answer: null } answer => answer.Reason,
            MarkSign { Present: false } sign => sign.Note,
            TakeMeasurement { Value: null } taken => taken.Note,
            var other => $"{other}",
        });
        Assert.Empty(page.FindAll($"[id='{fact}'] form"));
    }

    [Fact]
    public void A_row_with_something_unsaved_stays_open_while_another_is_opened()
    {
        Story.By(Member, new NeedStated("format", NeedLevel.Wanted, ""));
        var page = Open();
        EditReason(page, "needs.style");
        page.Find("[id='needs.style'] textarea").Input("Half a sent");

        Row(page, "needs.format");

        Assert.Equal("Half a sent", page.Find("[id='needs.style'] textarea").GetAttribute("value"));
        page.Find("[id='needs.style'] textarea").KeyDown("Escape");
        Assert.NotEmpty(page.FindAll("[id='needs.format'] .choices"));
    }

    [Fact]
    public void A_link_to_a_fact_opens_it_wherever_it_is_folded_away()
    {
        var page = Open("#measurements.goodExamples");

        Assert.NotEmpty(page.FindAll("[id='measurements.goodExamples'] input"));
    }

    [Fact]
    public void Filters_show_what_is_open_tied_or_asked_of_the_reader()
    {
        Story.By(Member, new ChecklistAnswered(Member, "capable", AnswerValue.Yes, ""));
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "capable", AnswerValue.No, ""));
        Story.By(Tomasz, new QuestionAssigned("affordable", Member, ""));
        var page = Open();
        Assert.Equal(["All", "Open 13", "Tied 1", "Asked of me 1"], page.FindAll(".filters button").Select(Words));

        Filter(page, "Tied");
        Assert.Equal(["answers.capable"], Rows(page));
        Filter(page, "Asked of me");
        Assert.Equal(["answers.affordable"], Rows(page));
        Filter(page, "Open");
        Assert.Equal(13, Rows(page).Count());
        // What is answered now stays where it is until the filter is chosen again.
        Choose(page, "needs.format", "Wanted");
        Assert.Equal(13, Rows(page).Count());
        Filter(page, "All");
        Assert.Contains("needs.style", Rows(page));
    }

    [Fact]
    public void Six_answers_take_a_line_for_each_value()
    {
        var others = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToList();
        foreach (var (member, index) in others.Select((member, index) => (member, index)))
            Story.By(member, new ChecklistAnswered(member, "capable", index < 8 ? AnswerValue.No : index < 11 ? AnswerValue.Yes : AnswerValue.Unsure, $"Reason {index}"));
        var page = Open();

        Assert.Contains("No 8 Yes 3 Unsure 1", Words(page.Find("[id='answers.capable'] .said")), StringComparison.Ordinal);
        var lines = Row(page, "answers.capable").QuerySelectorAll(".answers > p").Select(Words).ToList();
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("and 2 more", lines[0], StringComparison.Ordinal);
        Assert.Equal(12, page.FindAll("[id='answers.capable'] details li").Count);
    }

    private static void Filter(IRenderedComponent<UseCasePage> page, string words) => page.FindAll(".filters button").First(button => Words(button).StartsWith(words, StringComparison.Ordinal)).Click();

    private static IEnumerable<string?> Rows(IRenderedComponent<UseCasePage> page) => page.FindAll(".fact:not(.asked)").Select(row => row.Id);
}
