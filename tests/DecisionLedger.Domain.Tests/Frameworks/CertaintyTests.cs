using System.Text.Json;
using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class CertaintyTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    [Fact]
    public void Where_nothing_is_unknown_the_recommendation_is_certain()
    {
        var certainty = CertaintyAnalysis.Of(Framework, EverythingStated());

        Assert.Equal(1, certainty.Robustness);
        Assert.Equal("exact", certainty.Method);
        Assert.Equal(1, certainty.Completions);
        Assert.Empty(certainty.OpenQuestions);
    }

    [Fact]
    public void One_open_gate_halves_it()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Open(EverythingStated().Need("behaviour", Wanted), "capable"));

        Assert.Equal(0.5, certainty.Robustness);
        Assert.Equal(2, certainty.Completions);
        Assert.Equal([("answers.capable", 1, false)], Asked(certainty));
    }

    [Fact]
    public void Two_open_gates_matter_only_while_the_other_is_not_closed()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Open(EverythingStated().Need("behaviour", Wanted), "capable", "affordable"));

        Assert.Equal(0.25, certainty.Robustness);
        Assert.Equal([("answers.affordable", 0.5, false), ("answers.capable", 0.5, false)], Asked(certainty));
    }

    [Fact]
    public void The_most_influential_question_comes_first_and_a_contested_one_says_so()
    {
        var facts = Open(EverythingStated().Need("behaviour", Wanted), "fewShotSuffices", "capable").Contested("fewShotSuffices");
        var certainty = CertaintyAnalysis.Of(Framework, facts);

        Assert.Equal([("answers.fewShotSuffices", 1, true), ("answers.capable", 0.5, false)], Asked(certainty));
    }

    [Fact]
    public void An_open_question_says_what_each_answer_would_lead_to()
    {
        var facts = Open(EverythingStated().Need("behaviour", Wanted), "capable");
        var question = Assert.Single(CertaintyAnalysis.Of(Framework, facts).OpenQuestions);

        Assert.Equal(["no", "yes"], question.Consequences.Select(consequence => consequence.Value));
        Assert.Equal([SystemPrompt], question.Consequences[0].Now);
        Assert.Equal([FineTuning], question.Consequences[0].Target);
        Assert.Equal([FineTuning], question.Consequences[1].Now);
    }

    [Fact]
    public void An_unstated_need_says_what_each_of_its_levels_would_lead_to()
    {
        var facts = EverythingStated() with { Needs = EverythingStated().Needs.Where(need => need.Key != "knowledge").ToDictionary() };
        var question = Assert.Single(CertaintyAnalysis.Of(Framework, facts).OpenQuestions);

        Assert.Equal(["notNeeded", "wanted", "critical"], question.Consequences.Select(consequence => consequence.Value));
        Assert.Equal([[SystemPrompt], [Rag], [Rag]], question.Consequences.Select(consequence => consequence.Target));
    }

    [Fact]
    public void A_disagreement_shows_both_outcomes_side_by_side()
    {
        var facts = Open(EverythingStated().Need("behaviour", Wanted), "capable").Contested("capable");
        var disagreement = Assert.Single(CertaintyAnalysis.Of(Framework, facts).Disagreements);

        Assert.Equal(("answers.capable", true, 1), (disagreement.Fact, disagreement.Matters, disagreement.Influence));
        Assert.Equal([FineTuning], disagreement.IfYes.Now);
        Assert.Equal([SystemPrompt], disagreement.IfNo.Now);
        Assert.Equal([FineTuning], disagreement.IfNo.Target);
    }

    [Fact]
    public void Disagreements_that_do_not_matter_come_last_and_say_so()
    {
        var facts = Open(EverythingStated().Need("behaviour", Wanted), "ragCoversKnowledge", "affordable", "capable", "fewShotSuffices")
            .Contested("ragCoversKnowledge").Contested("affordable").Contested("fewShotSuffices");

        Assert.Equal(
            [("answers.fewShotSuffices", true), ("answers.affordable", true), ("answers.ragCoversKnowledge", false)],
            CertaintyAnalysis.Of(Framework, facts).Disagreements.Select(disagreement => (disagreement.Fact, disagreement.Matters)));
    }

    [Fact]
    public void A_disagreement_may_matter_though_today_both_outcomes_are_the_same()
    {
        // Whether fine-tuning could be paid for decides nothing before something pulls fine-tuning in; behaviour, which nobody stated, would.
        var facts = Open(EverythingStated(), "affordable").Contested("affordable");
        var disagreement = Assert.Single(
            CertaintyAnalysis.Of(Framework, facts with { Needs = facts.Needs.Where(need => need.Key != "behaviour").ToDictionary() }).Disagreements);

        Assert.True(disagreement.Matters);
        Assert.True(disagreement.IfYes.LeadsTo(disagreement.IfNo));
    }

    [Fact]
    public void What_is_contested_under_another_version_is_no_disagreement_of_this_one()
    {
        Assert.Empty(CertaintyAnalysis.Of(Framework, EverythingStated().Contested("questionOfAnotherVersion")).Disagreements);
    }

    [Fact]
    public void What_cannot_change_anything_is_no_open_question()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Open(EverythingStated(), "ragCoversKnowledge", "capable"));

        Assert.Empty(certainty.OpenQuestions);
        Assert.Equal(1, certainty.Robustness);
        Assert.Equal(4, certainty.Completions);
    }

    [Fact]
    public void Too_many_completions_are_sampled_and_the_sample_is_always_the_same()
    {
        var facts = Given.Need("knowledge", Wanted);
        var certainty = CertaintyAnalysis.Of(Framework, facts);

        Assert.Equal("sampled", certainty.Method);
        Assert.Equal(4096, certainty.Completions);
        Assert.Equal(JsonSerializer.Serialize(certainty), JsonSerializer.Serialize(CertaintyAnalysis.Of(Framework, facts)));
    }

    [Fact]
    public void A_sample_is_near_the_truth()
    {
        // RAG alone stands while style, format and behaviour are not needed: a third each; nothing else unknown here pulls anything in.
        var certainty = CertaintyAnalysis.Of(Framework, Given.Need("knowledge", Wanted));

        Assert.InRange(certainty.Robustness, 0.025, 0.05);
        Assert.Contains(certainty.OpenQuestions, question => question.Fact == "needs.behaviour");
    }

    [Fact]
    public void As_many_completions_as_the_limit_are_still_exact()
    {
        var certainty = CertaintyAnalysis.Of(Framework, With(7, 3));
        var beyond = CertaintyAnalysis.Of(Framework, With(7, 4));

        Assert.Equal(("exact", 3456), (certainty.Method, certainty.Completions));
        Assert.Equal(("sampled", 4096), (beyond.Method, beyond.Completions));

        // Unknown: some questions (2 each) and some needs (3 each).
        static Facts With(int questions, int needs) => EverythingStated() with
        {
            Answers = EverythingStated().Answers.Skip(questions).ToDictionary(),
            Needs = EverythingStated().Needs.SkipLast(needs).ToDictionary(),
        };
    }

    [Fact]
    public void A_single_fact_that_tips_the_recommendation_is_named_with_what_follows()
    {
        var facts = EverythingStated().Need("behaviour", Wanted).Answer("capable", No).Measured("goodExamples", 80);
        var tips = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        var capable = Assert.Single(tips, tip => tip.Change.ContainsKey("answers.capable"));
        Assert.Equal("yes", capable.Change["answers.capable"]);
        Assert.Equal([FineTuning], capable.Now);
        Assert.Equal([FineTuning], capable.Target);
        Assert.All(tips, tip => Assert.Single(tip.Change));
        Assert.DoesNotContain(tips, tip => tip.Change.ContainsKey("measurements.goodExamples"));
    }

    [Theory]
    [InlineData(80, "49")]
    [InlineData(12, "50")]
    public void A_number_tips_at_its_threshold(int examples, string value)
    {
        var facts = EverythingStated().Need("behaviour", Wanted).Measured("goodExamples", examples);
        var tips = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        Assert.Equal(value, Assert.Single(tips, tip => tip.Change.ContainsKey("measurements.goodExamples")).Change["measurements.goodExamples"]);
    }

    [Theory]
    [InlineData(10, new[] { "200", "1000" })]
    [InlineData(300, new[] { "199", "1000" })]
    [InlineData(5000, new[] { "199", "999" })]
    public void A_number_tips_into_every_other_stretch_between_the_bounds_of_rules(int requests, string[] values)
    {
        // Fine-tuning from 200 requests a month, and few-shot beside it from 1,000.
        var framework = WithRulesOnRequests(
            ("X1", "fineTuning", new JsonObject { ["measurement"] = "requestsPerMonth", ["atLeast"] = 200 }),
            ("X2", "rag", new JsonObject { ["measurement"] = "requestsPerMonth", ["over"] = 999 }));
        var tips = CertaintyAnalysis.Of(framework, EverythingStated().Measured("requestsPerMonth", requests)).TippingPoints;

        Assert.Equal(values, tips.Where(tip => tip.Change.ContainsKey("measurements.requestsPerMonth")).Select(tip => tip.Change["measurements.requestsPerMonth"]));
    }

    [Fact]
    public void A_stretch_that_no_number_can_be_in_is_not_named()
    {
        // Between over 10 and under 11 there is no whole number.
        var framework = WithRulesOnRequests(
            ("X1", "fineTuning", new JsonObject { ["measurement"] = "requestsPerMonth", ["over"] = 10 }),
            ("X2", "rag", new JsonObject { ["measurement"] = "requestsPerMonth", ["under"] = 11 }));
        var tips = CertaintyAnalysis.Of(framework, EverythingStated().Measured("requestsPerMonth", 50)).TippingPoints;

        Assert.Equal("10", Assert.Single(tips, tip => tip.Change.ContainsKey("measurements.requestsPerMonth")).Change["measurements.requestsPerMonth"]);
    }

    [Fact]
    public void Bounds_closer_than_a_cent_still_have_a_number_between_them()
    {
        var framework = WithRulesOnRequests(("X1", "fineTuning", new JsonObject { ["measurement"] = "trainingCost", ["over"] = 0.001, ["under"] = 0.005 }));
        var tip = Assert.Single(
            CertaintyAnalysis.Of(framework, EverythingStated().Measured("trainingCost", 0)).TippingPoints,
            tip => tip.Change.ContainsKey("measurements.trainingCost"));

        Assert.Equal("0.003", tip.Change["measurements.trainingCost"]);
    }

    [Fact]
    public void A_sign_and_a_trial_tip_too()
    {
        var facts = EverythingStated().Need("style", Wanted).Trial(FewShot, TrialOutcome.Worked);
        var worked = CertaintyAnalysis.Of(Framework, facts).TippingPoints;
        var untried = CertaintyAnalysis.Of(Framework, EverythingStated().Need("style", Wanted)).TippingPoints;

        Assert.Equal(
            ["inconsistent", "failed"],
            worked.Where(tip => tip.Change.ContainsKey("trials.fewShot")).Select(tip => tip.Change["trials.fewShot"]));
        Assert.Equal("seen", Assert.Single(untried, tip => tip.Change.ContainsKey("signs.styleHardToSpecify")).Change["signs.styleHardToSpecify"]);
    }

    [Fact]
    public void Where_no_single_fact_tips_it_the_smallest_pairs_are_named()
    {
        // Both knowledge and up-to-date information hold RAG, and no other need is stated.
        var facts = Given.Need("knowledge", Wanted).Need("upToDate", Wanted);
        var tips = CertaintyAnalysis.Of(Framework, facts).TippingPoints;

        var tip = Assert.Single(tips);
        Assert.Equal(new Dictionary<string, string> { ["needs.knowledge"] = "notNeeded", ["needs.upToDate"] = "notNeeded" }, tip.Change);
        Assert.Equal([SystemPrompt], tip.Target);
    }

    [Fact]
    public void An_untouched_use_case_is_robust_in_nothing()
    {
        var certainty = CertaintyAnalysis.Of(Framework, Facts.None);

        Assert.Equal(0, certainty.Robustness);
        Assert.Empty(certainty.TippingPoints);
    }

    [Fact]
    public void What_a_sample_does_not_show_but_may_happen_is_not_called_impossible()
    {
        // Thirteen needs more than the source has, and one rule that wants all of them critical: a chance of 1 in 1,594,323, which no sample shows.
        var framework = WithUnlikelyRule(needs: 13);
        var facts = EverythingStated().Need("knowledge", Wanted) with { Contested = ["affordable"] };
        var certainty = CertaintyAnalysis.Of(framework, facts);

        Assert.Equal("sampled", certainty.Method);
        Assert.InRange(certainty.Robustness, 0.999, 1 - 1e-9);
        Assert.Equal(13, certainty.OpenQuestions.Count(question => question.Fact.StartsWith("needs.extra", StringComparison.Ordinal)));
        Assert.True(Assert.Single(certainty.Disagreements).Matters);
        Assert.InRange(certainty.Disagreements[0].Influence, 1e-9, 1e-5);
    }

    [Fact]
    public void Where_there_are_too_many_to_go_through_nothing_is_claimed_that_was_not_seen()
    {
        var certainty = CertaintyAnalysis.Of(WithUnlikelyRule(needs: 44), EverythingStated().Need("knowledge", Wanted) with { Contested = ["affordable", "ragCoversKnowledge"] });

        Assert.Equal(("sampled", 4096, 4095.0 / 4096), (certainty.Method, certainty.Completions, certainty.Robustness));
        Assert.Empty(certainty.OpenQuestions);
        Assert.Equal(
            [("answers.affordable", true, 0), ("answers.ragCoversKnowledge", false, 0)],
            certainty.Disagreements.Select(disagreement => (disagreement.Fact, disagreement.Matters, (int)disagreement.Influence)));
    }

    private static Framework WithRulesOnRequests(params (string Id, string Pulls, JsonObject When)[] rules)
    {
        var document = JsonNode.Parse(Framework.ToJson())!;
        var pulls = document["rules"]!["pulls"]!.AsArray();
        foreach (var (id, approach, when) in rules)
        {
            var rule = pulls.Single(pull => (string?)pull!["id"] == "B1")!.DeepClone();
            (rule["id"], rule["pulls"], rule["when"]) = (id, approach, when);
            pulls.Add(rule);
        }

        return Framework.Parse(document.ToJsonString());
    }

    /// <summary>The framework with more needs, all of which have to be critical for one rule more to pull fine-tuning in.</summary>
    private static Framework WithUnlikelyRule(int needs)
    {
        var document = JsonNode.Parse(Framework.ToJson())!;
        var all = new JsonArray();
        for (var number = 0; number < needs; number++)
        {
            var need = document["needs"]![0]!.DeepClone();
            (need["id"], need["name"], need["inMatrix"]) = ($"extra{number}", $"Extra {number}", false);
            document["needs"]!.AsArray().Add(need);
            all.Add(new JsonObject { ["need"] = $"extra{number}", ["atLeast"] = "critical" });
        }

        var rule = document["rules"]!["pulls"]!.AsArray().Single(pull => (string?)pull!["id"] == "B1")!.DeepClone();
        (rule["id"], rule["when"]) = ("X1", new JsonObject { ["all"] = all });
        document["rules"]!["pulls"]!.AsArray().Add(rule);
        return Framework.Parse(document.ToJsonString());
    }

    private static Facts EverythingStated() => Framework.Document.Checklist.Questions.Aggregate(
        Framework.Document.Needs.Aggregate(Facts.None, (facts, need) => facts.Need(need.Id, NotNeeded)),
        (facts, question) => facts.Answer(question.Id, question.Id == "fewShotSuffices" ? No : Yes));

    private static Facts Open(Facts facts, params string[] questions) =>
        facts with { Answers = facts.Answers.Where(answer => !questions.Contains(answer.Key)).ToDictionary() };

    private static IEnumerable<(string, double, bool)> Asked(Certainty certainty) =>
        certainty.OpenQuestions.Select(question => (question.Fact, question.Influence, question.Contested));
}
