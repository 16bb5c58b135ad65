using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Components.Recommendations;
using DecisionLedger.Web.Features.Evaluate;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>Every claim on Why is what the API answers for the same use case.</summary>
public class WhyTests : OpenedUseCase
{
    private static readonly Guid Third = new("00000000-0000-0000-0000-000000000003");

    public WhyTests()
    {
        ComponentFactories.Clear();
        ComponentFactories.AddStub<WithCertainty>(p => p.Get(x => x.ChildContent)(CertaintyAnalysis.Of(p.Get(x => x.Framework), p.Get(x => x.Facts))));
        Story.By(Tomasz, new NeedStated("knowledge", NeedLevel.Critical, "The manuals."), new NeedStated("behaviour", NeedLevel.Wanted, ""));
        foreach (var question in new[] { "capable", "stableUseCase", "affordable" })
        {
            Story.By(Member, new ChecklistAnswered(Member, question, AnswerValue.Yes, "Mine"));
            Story.By(Tomasz, new ChecklistAnswered(Tomasz, question, AnswerValue.No, "His"));
            Story.By(Third, new ChecklistAnswered(Third, question, AnswerValue.No, "Theirs"));
        }
    }

    [Fact]
    public void Members_stand_beside_the_answer_that_they_gave_and_no_other()
    {
        var (page, body) = (Open("/why"), Body());
        var lines = page.FindAll(".fact:has(.answers)");
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var question = line.QuerySelector("a.name")!.GetAttribute("href")!.Split("#answers.")[1];
            var team = body.Answers.Single(answer => answer.Question == question);
            Assert.StartsWith(team.Value.ToString().ToLowerInvariant(), Words(line.QuerySelector(".value")!), StringComparison.Ordinal);
            foreach (var group in line.QuerySelectorAll("li"))
            {
                var gave = team.Answers.Where(answer => answer.Answer.ToString() == group.GetAttribute("data-answer")).ToList();
                Assert.Equal(gave.Select(answer => answer.Reason).Order(), group.QuerySelectorAll("q").Select(Words).Order());
                Assert.Equal($"{group.GetAttribute("data-answer")} {gave.Count}", Words(group.QuerySelector(".answer")!));
            }

            Assert.Equal(team.Answers.Count, line.QuerySelectorAll("li q").Length);
        }
    }

    [Fact]
    public void Rules_blockers_and_facts_are_those_of_the_api()
    {
        var (page, body) = (Open("/why"), Body());
        var recommendation = body.Recommendation;

        var cards = page.FindAll("section:has(#fired) article.rule");
        Assert.Equal(
            recommendation.Reasons.Select(reason => reason.Rule).Concat(recommendation.Blockers.Select(blocker => blocker.Rule)),
            cards.Select(card => card.QuerySelector("a.rule")!.GetAttribute("href")!.Split("rule-")[^1]));
        Assert.All(recommendation.Reasons.Zip(cards), pair => Assert.StartsWith(pair.First.Text, Words(pair.Second), StringComparison.Ordinal));
        foreach (var line in cards.SelectMany(card => card.QuerySelectorAll(".fact:not(:has(.answers))")))
        {
            var need = line.QuerySelector("a.name")!.GetAttribute("href")!.Split("#needs.")[^1];
            Assert.Equal(Domain.Assessments.EventWords.Level(body.Needs[need].Level), Words(line.QuerySelector(".value")!));
        }

        Assert.Equal(recommendation.NearMisses.Select(miss => miss.Text), page.FindAll("section:has(#nearly) .text").Select(Words));
        Assert.Equal(recommendation.Warnings.Select(warning => warning.Text), page.FindAll(".warnings li p:first-child").Select(Words));
        Assert.Equal(
            recommendation.Support.Shares.Select(share => share.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)),
            page.FindAll(".bars .num").Select(Words));
    }

    [Fact]
    public void Stability_open_questions_and_what_would_change_it_are_those_of_the_api()
    {
        var page = Open("/why");
        var certainty = Evaluation.Of(PublishedFrameworks.Current, Story.Now.UseCase.ToFacts()).Certainty;
        var sheet = page.Find("section:has(#certainty)");

        Assert.Contains(StabilityText.Word(certainty.Stability.Level), Words(sheet), StringComparison.Ordinal);
        Assert.Contains(certainty.Stability.Reason, Words(sheet), StringComparison.Ordinal);
        Assert.Equal(
            certainty.OpenQuestions.Take(4).Select(question => OpenQuestion.Words(PublishedFrameworks.Current, question.Fact)),
            sheet.QuerySelectorAll("ol li > a:first-child").Select(Words));
        Assert.Equal(certainty.TippingPoints.Count == 0, sheet.QuerySelectorAll("#tipping li").Length == 0);
    }

    /// <summary>What the API answers.</summary>
    private UseCaseBody Body()
    {
        var view = new UseCaseView(Story.Id, Story.Now, Noon, Noon, Story.Version, PublishedFrameworks.Current);
        return UseCaseBody.Of(view, DateOnly.FromDateTime(Noon.Date));
    }
}
