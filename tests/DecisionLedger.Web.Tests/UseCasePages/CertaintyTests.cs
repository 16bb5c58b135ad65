using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>What is open, contested or would tip the recommendation, as the page says it.</summary>
public class CertaintyTests : OpenedUseCase
{
    public CertaintyTests() => ComponentFactories.Clear();

    [Fact]
    public void The_question_to_answer_next_stands_first_with_what_each_answer_leads_to()
    {
        OnlyCapabilityOpen();

        var page = Open();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".next .leads .value")));
        var next = page.Find(".next");
        Assert.Equal("Do I have the technical capability to train?", next.QuerySelector("h3")!.TextContent);
        Assert.Equal(["yes", "no"], next.QuerySelectorAll(".leads .value").Select(v => v.TextContent));
        Assert.Equal(
            ["Fine-tuning", "System prompt now, Fine-tuning as the target"],
            next.QuerySelectorAll(".leads .path").Select(p => p.GetAttribute("aria-label")));
        Assert.Contains("14 answered, 1 more could change this.", Words(next), StringComparison.Ordinal);
        Assert.Contains("One answer away", Words(page.Find(".verdict")), StringComparison.Ordinal);
        Assert.DoesNotContain("%", Words(next) + Words(page.Find(".verdict")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_answered_elsewhere_changes_what_to_answer_next()
    {
        OnlyCapabilityOpen();
        var page = Open();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".next h3")));

        Story.By(Tomasz, new ChecklistAnswered(Tomasz, "capable", AnswerValue.Yes, "We trained one."));
        Wake();

        page.WaitForAssertion(() => Assert.EndsWith("Settled Everything is answered.", Words(page.Find(".next")), StringComparison.Ordinal));
        Assert.Equal("Nothing left to answer", page.Find("#next-heading").TextContent);
    }

    [Fact]
    public void A_past_moment_and_a_reader_who_may_not_change_it_are_not_called_to_answer()
    {
        OnlyCapabilityOpen();

        var page = Open("?asOf=2");

        page.WaitForAssertion(() => Assert.Contains("Recommended then", Words(page.Find(".verdict")), StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".next"));
    }

    [Fact]
    public void An_untouched_use_case_has_no_stability()
    {
        Story.By(Tomasz, new NeedCleared("style", "A mistake."));

        var page = Open("/why");

        page.WaitForAssertion(() => Assert.Contains("Set a need to see this.", Words(Sheet(page)), StringComparison.Ordinal));
        Assert.DoesNotContain("Settled", Words(Sheet(page)), StringComparison.Ordinal);
        Assert.Equal("Knowledge", Open().Find(".next h3").TextContent);
    }

    [Fact]
    public void A_contested_answer_shows_both_outcomes_and_who_stands_where()
    {
        OnlyCapabilityOpen();
        Contest("capable");

        var page = Open("/why");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#disagreements article")));
        var sides = page.FindAll("#disagreements article dl > div");
        Assert.StartsWith("If yes", Words(sides[0]), StringComparison.Ordinal);
        Assert.Equal("Fine-tuning", sides[0].QuerySelector(".path")!.GetAttribute("aria-label"));
        Assert.Equal("Ana", Words(sides[0].QuerySelector(".small")!));
        Assert.Equal("System prompt now, Fine-tuning as the target", sides[1].QuerySelector(".path")!.GetAttribute("aria-label"));
        Assert.Equal("Tomasz", Words(sides[1].QuerySelector(".small")!));
    }

    [Fact]
    public void Disagreements_that_do_not_matter_are_said_so_in_one_line()
    {
        OnlyCapabilityOpen();
        Contest("ragCoversKnowledge");

        var page = Open("/why");

        page.WaitForAssertion(() => Assert.Equal(
            "One disagreement changes nothing, whatever else is answered: Does RAG solve the knowledge aspect? (yes: Ana; no: Tomasz)",
            Words(page.Find("#disagreements .idle"))));
        Assert.Empty(page.FindAll("#disagreements article"));
    }

    [Fact]
    public void Tipping_points_are_sentences_without_ids_or_questions()
    {
        OnlyCapabilityOpen();

        var page = Open("/why");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#tipping li")));
        page.FindAll("#tipping button").SingleOrDefault()?.Click();
        var sentences = page.FindAll("#tipping li > span").Select(Words).ToList();
        Assert.Contains("If quality training data were not there: system prompt now, fine-tuning later.", sentences);
        Assert.DoesNotContain(sentences, sentence => sentence.Contains('?', StringComparison.Ordinal) || sentence.Contains("qualityTrainingData", StringComparison.Ordinal));
        Assert.Contains(page.FindAll("#tipping li a"), a => a.GetAttribute("href")!.EndsWith("/what-if?change=answers.qualityTrainingData:no", StringComparison.Ordinal));
    }

    [Fact]
    public void The_figure_stands_in_the_details_and_says_where_it_was_drawn()
    {
        var page = Open("/why");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("details.figures")));
        Assert.Contains("of 4,096 combinations of the open answers (a fixed sample). Each combination counts the same, so this is not a probability.", Words(page.Find("details.figures")), StringComparison.Ordinal);
        Assert.DoesNotContain("%", Words(Sheet(page)).Replace(Words(page.Find("details.figures")), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Break_even_links_what_is_missing_and_says_where_the_rest_came_from()
    {
        OnlyCapabilityOpen();
        Story.By(Tomasz, new MeasurementTaken("promptTokens", 3000, "From the log."));

        var inputs = Open("/why").FindAll(".inputs li");

        Assert.Equal(6, inputs.Count);
        Assert.Contains("3,000", Words(inputs[0]), StringComparison.Ordinal);
        Assert.Contains("Tomasz", Words(inputs[0]), StringComparison.Ordinal);
        Assert.EndsWith("not measured", Words(inputs[1]), StringComparison.Ordinal);
        Assert.EndsWith("#measurements.tunedPromptTokens", inputs[1].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    /// <summary>Behaviour wanted and style not, everything else stated and answered, but for the capability to train.</summary>
    private void OnlyCapabilityOpen()
    {
        foreach (var need in PublishedFrameworks.Current.Document.Needs)
            Story.By(Member, new NeedStated(need.Id, need.Id == "behaviour" ? NeedLevel.Wanted : NeedLevel.NotNeeded, ""));
        foreach (var question in PublishedFrameworks.Current.Document.Checklist!.Questions.Where(question => question.Id != "capable"))
            Story.By(Member, new ChecklistAnswered(Member, question.Id, question.Id == "fewShotSuffices" ? AnswerValue.No : AnswerValue.Yes, ""));
    }

    private void Contest(string question)
    {
        Story.By(Member, new ChecklistAnswered(Member, question, AnswerValue.Yes, ""));
        Story.By(Tomasz, new ChecklistAnswered(Tomasz, question, AnswerValue.No, ""));
    }

    private static AngleSharp.Dom.IElement Sheet(IRenderedComponent<Features.UseCases.View.UseCasePage> page) => page.Find("section:has(#certainty)");
}
