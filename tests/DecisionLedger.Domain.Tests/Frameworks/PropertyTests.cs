using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using FsCheck.Xunit;
using static DecisionLedger.Domain.Frameworks.ApproachIds;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Truths that hold of all facts. The seed is fixed, so that a failure today is a failure tomorrow.</summary>
[Properties(Arbitrary = [typeof(AnyFacts)], MaxTest = 500, Replay = "20260301,7")]
public sealed class PropertyTests
{
    [Property]
    public void The_document_s_rules_give_what_a_plain_reading_of_them_gives(Facts facts)
    {
        var recommendation = facts.Evaluated();
        var plain = new ReferenceEvaluator(facts);

        Assert.Equal(plain.Rules, recommendation.RulesOf());
        Assert.Equal(plain.Blockers, recommendation.Blockers.Select(blocker => blocker.Rule));
        Assert.Equal(plain.Target, recommendation.Target);
        Assert.Equal(plain.Now, recommendation.Now);
    }

    [Property]
    public void Adding_knowledge_never_takes_rag_away(Facts facts)
    {
        var before = facts.Evaluated();
        foreach (var level in new[] { NeedLevel.Wanted, NeedLevel.Critical })
        {
            var after = facts.Need("knowledge", level).Evaluated();
            Assert.True(!before.Target.Contains(Rag) || after.Target.Contains(Rag));
            Assert.True(!before.Now.Contains(Rag) || after.Now.Contains(Rag));
        }
    }

    [Property]
    public void Answering_that_few_shot_suffices_never_brings_fine_tuning_in(Facts facts)
    {
        var before = facts.Evaluated();
        var after = Settled(facts, "fewShotSuffices", AnswerValue.Yes).Evaluated();

        Assert.True(before.Target.Contains(FineTuning) || !after.Target.Contains(FineTuning));
        Assert.True(before.Now.Contains(FineTuning) || !after.Now.Contains(FineTuning));
    }

    [Property]
    public void Unblocking_a_gate_never_moves_the_recommendation_away_from_fine_tuning(Facts facts)
    {
        var before = facts.Evaluated();
        Facts[] unblocked =
        [
            Settled(facts, "qualityTrainingData", AnswerValue.Yes),
            Settled(facts, "stableUseCase", AnswerValue.Yes),
            Settled(facts, "affordable", AnswerValue.Yes),
            Settled(facts, "capable", AnswerValue.Yes),
            facts.Measured("goodExamples", 50),
            facts.Measured("goodExamples", 2000),
        ];

        foreach (var after in unblocked.Select(Given.Evaluated))
        {
            Assert.Equal(before.Target, after.Target);
            Assert.True(!before.Now.Contains(FineTuning) || after.Now.Contains(FineTuning));
            Assert.True(after.Blockers.Count <= before.Blockers.Count);
        }
    }

    [Property]
    public void The_order_in_which_facts_were_stated_never_matters(Facts facts)
    {
        var turned = facts with
        {
            Needs = facts.Needs.Reverse().ToDictionary(),
            Answers = facts.Answers.Reverse().ToDictionary(),
            Contested = [.. facts.Contested.Reverse()],
            Signs = [.. facts.Signs.Reverse()],
            Measurements = facts.Measurements.Reverse().ToDictionary(),
        };

        Assert.Equal(Bytes(facts.Evaluated()), Bytes(turned.Evaluated()));
    }

    [Property]
    public void Only_prompting_trials_have_an_order_among_each_other(Facts facts)
    {
        var sorted = facts with { Trials = [.. facts.Trials.OrderBy(trial => trial.Approach is SystemPrompt or FewShot)] };

        Assert.Equal(Bytes(facts.Evaluated()), Bytes(sorted.Evaluated()));
    }

    [Property]
    public void Earlier_trials_of_the_same_approach_never_move_the_recommendation(Facts facts)
    {
        var latest = facts with { Trials = [.. facts.Trials.Where((trial, index) => !facts.Trials.Skip(index + 1).Any(later => later.Approach == trial.Approach))] };

        Assert.True(facts.Evaluated().SaysTheSameAs(latest.Evaluated()));
    }

    [Property]
    public void Evaluating_twice_gives_equal_results_byte_for_byte(Facts facts)
    {
        Assert.Equal(Bytes(facts.Evaluated()), Bytes(facts.Evaluated()));
    }

    [Property]
    public void Every_recommendation_names_a_reason_and_every_reason_a_rule_and_a_fact(Facts facts)
    {
        var recommendation = facts.Evaluated();
        var framework = PublishedFrameworks.Current;

        Assert.Equal(recommendation.Status == RecommendationStatus.Recommended, recommendation.Reasons.Count > 0);
        Assert.Equal(recommendation.Status == RecommendationStatus.Recommended, recommendation.Target.Count > 0);
        Assert.Equal(recommendation.Status == RecommendationStatus.Recommended, recommendation.Now.Count > 0);
        foreach (var (rule, names, heading) in recommendation.Reasons.Select(reason => (reason.Rule, reason.Facts, reason.Heading))
            .Concat(recommendation.Blockers.Select(blocker => (blocker.Rule, blocker.Facts, blocker.Heading))))
        {
            Assert.NotNull(framework.Rule(rule));
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.True(IsKnown(facts, name), $"{rule} names {name}, which nobody stated"));
            Assert.Contains(heading, framework.Document.Headings);
        }
    }

    [Property]
    public void Whatever_stands_was_pulled_in_by_a_reason_or_took_a_place(Facts facts)
    {
        var recommendation = facts.Evaluated();
        var pulledIn = recommendation.Reasons.Select(reason => reason.Approach).ToHashSet();
        if (recommendation.RulesOf().Contains("Q1"))
            pulledIn.Add(FewShot);

        Assert.Subset(pulledIn, recommendation.Target.ToHashSet<string?>());
    }

    [Property]
    public void Now_is_the_target_unless_something_blocks(Facts facts)
    {
        var recommendation = facts.Evaluated();

        Assert.Equal(recommendation.Blockers.Count == 0, recommendation.Now.SequenceEqual(recommendation.Target));
        Assert.True(recommendation.Blockers.Count == 0 || (recommendation.Target.Contains(FineTuning) && !recommendation.Now.Contains(FineTuning)));
    }

    [Property]
    public void Prompting_never_stands_twice_nor_beside_fine_tuning(Facts facts)
    {
        var recommendation = facts.Evaluated();

        Assert.All(
            [recommendation.Now, recommendation.Target],
            approaches => Assert.True(approaches.Count(approach => approach is SystemPrompt or FewShot or FineTuning) <= 1));
    }

    [Property]
    public void A_decision_never_moves_the_recommendation(Facts facts)
    {
        Assert.True(facts.Evaluated().SaysTheSameAs((facts with { Decision = null }).Evaluated()));
    }

    [Property]
    public void The_short_way_gives_the_same_verdict(Facts facts)
    {
        var framework = PublishedFrameworks.Current;
        var recommendation = facts.Evaluated();
        var verdict = Evaluator.Verdict(framework, facts);

        Assert.Equal(recommendation.Status, verdict.Status);
        Assert.Equal(recommendation.Now, framework.ApproachesIn(verdict.Now));
        Assert.Equal(recommendation.Target, framework.ApproachesIn(verdict.Target));
    }

    [Property]
    public void Facts_of_another_version_are_ignored(Facts facts)
    {
        var known = facts with
        {
            Needs = facts.Needs.Where(need => need.Key != "needOfAnotherVersion").ToDictionary(),
            Answers = facts.Answers.Where(answer => answer.Key != "questionOfAnotherVersion").ToDictionary(),
            Contested = [.. facts.Contested.Where(id => id != "questionOfAnotherVersion")],
            Signs = [.. facts.Signs.Where(id => id != "signOfAnotherVersion")],
            Trials = [.. facts.Trials.Where(trial => trial.Approach != "approachOfAnotherVersion")],
            Measurements = facts.Measurements.Where(number => number.Key != "numberOfAnotherVersion").ToDictionary(),
        };

        Assert.Equal(Bytes(known.Evaluated()), Bytes(facts.Evaluated()));
    }

    [Property]
    public void A_near_miss_never_names_a_rule_that_fired(Facts facts)
    {
        var recommendation = facts.Evaluated();

        Assert.Empty(recommendation.NearMisses.Select(miss => miss.Rule)
            .Intersect(recommendation.RulesOf().Concat(recommendation.Blockers.Select(blocker => blocker.Rule))));
        Assert.All(recommendation.NearMisses, miss => Assert.InRange(miss.Missing.Count, 1, 2));
        Assert.All(recommendation.NearMisses, miss => Assert.NotEmpty(miss.Facts));
    }

    private static Facts Settled(Facts facts, string question, AnswerValue answer) =>
        (facts with { Contested = [.. facts.Contested.Where(id => id != question)] }).Answer(question, answer);

    private static bool IsKnown(Facts facts, string path)
    {
        var (kind, id) = FactPath.Split(path);
        return kind switch
        {
            FactPath.Needs => facts.Needs.ContainsKey(id),
            FactPath.Answers => facts.Answers.TryGetValue(id, out var answer) && answer != AnswerValue.Unsure,
            FactPath.Signs => facts.Signs.Contains(id),
            FactPath.Trials => facts.Trials.Any(trial => trial.Approach == id),
            FactPath.Measurements => facts.Measurements.ContainsKey(id),
            _ => facts.Decision is not null,
        };
    }

    private static string Bytes(Recommendation recommendation) => JsonSerializer.Serialize(recommendation);
}
