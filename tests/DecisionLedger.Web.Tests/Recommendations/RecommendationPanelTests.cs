using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Recommendations;

namespace DecisionLedger.Web.Tests.Recommendations;

public class RecommendationPanelTests : BunitContext
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    private static readonly Facts Blocked = new()
    {
        Needs = new Dictionary<string, NeedLevel> { ["knowledge"] = NeedLevel.Wanted, ["format"] = NeedLevel.Critical, ["style"] = NeedLevel.Wanted },
        Answers = new Dictionary<string, AnswerValue>
        {
            ["styleCriticalAndComplex"] = AnswerValue.Yes,
            ["ragCoversKnowledge"] = AnswerValue.Yes,
            ["fewShotSuffices"] = AnswerValue.No,
            ["affordable"] = AnswerValue.No,
            ["stableUseCase"] = AnswerValue.No,
        },
        Measurements = new Dictionary<string, decimal> { ["goodExamples"] = 20 },
    };

    [Fact]
    public void While_too_little_is_known_it_says_what_to_state_first_and_guesses_nothing()
    {
        var panel = Panel(Facts.None);

        Assert.Contains("Not enough information yet", panel.Find(".unknown").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Knowledge", "Up-to-date information", "Style", "Format"], panel.FindAll(".first li").Select(l => l.TextContent));
        Assert.Empty(panel.FindAll(".reasons"));
    }

    [Fact]
    public void A_blocked_target_shows_what_must_come_true_between_now_and_then()
    {
        var panel = Panel(Blocked);

        Assert.Equal(["Now", "Blocked by", "Target"], panel.FindAll(".when").Select(w => w.TextContent));
        Assert.Equal(["Q4", "Q5", "Q6"], panel.FindAll(".gate .rule").Select(r => r.GetAttribute("href")![^2..]));
        Assert.Contains("30 more to reach 50", panel.Find(".gate").TextContent, StringComparison.Ordinal);
        Assert.Contains("Good examples at hand: 20", panel.Find(".gate").TextContent, StringComparison.Ordinal);
        Assert.Contains("Can I afford the training cost and time? no", panel.Find(".gate").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_approach_says_which_needs_it_serves_also_those_it_took_over()
    {
        var recommendation = Evaluator.Evaluate(Framework, Blocked);

        var now = ServedNeeds.Of(Framework, recommendation, recommendation.Now);
        var then = ServedNeeds.Of(Framework, recommendation, recommendation.Target);

        Assert.Equal(["Knowledge"], now["rag"]);
        Assert.Equal(["Style", "Format"], now["fewShot"]);
        Assert.Equal(["Style", "Format"], then["fineTuning"]);
    }

    [Fact]
    public void The_page_says_so_where_the_tally_and_the_rules_disagree()
    {
        var agreeing = Tally(new Facts { Needs = Blocked.Needs, Answers = new Dictionary<string, AnswerValue> { ["affordable"] = AnswerValue.No } });
        Assert.Empty(agreeing.FindAll(".alert-info"));

        var disagreeing = Tally(new Facts
        {
            Needs = new Dictionary<string, NeedLevel> { ["knowledge"] = NeedLevel.Wanted },
            Answers = new Dictionary<string, AnswerValue> { ["ragCoversKnowledge"] = AnswerValue.Yes },
        });
        Assert.Contains("follows the rules, not the count", disagreeing.Find(".alert-info").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_compact_panel_has_the_path_and_the_counts_alone()
    {
        var panel = Panel(Blocked, compact: true);

        Assert.NotEmpty(panel.FindAll(".gate li"));
        Assert.Contains("3 blockers", panel.Find(".counts").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".reasons"));
        Assert.Empty(panel.FindAll(".bars"));
    }

    private IRenderedComponent<TallyTable> Tally(Facts facts) => Render<TallyTable>(p => p
        .Add(x => x.Framework, Framework)
        .Add(x => x.Tally, Evaluator.Evaluate(Framework, facts).Checklist));

    private IRenderedComponent<RecommendationPanel> Panel(Facts facts, bool compact = false) => Render<RecommendationPanel>(p => p
        .Add(x => x.Framework, Framework)
        .Add(x => x.Recommendation, Evaluator.Evaluate(Framework, facts))
        .Add(x => x.Facts, facts)
        .Add(x => x.Compact, compact));
}
