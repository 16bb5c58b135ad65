using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Validation;

internal static class RuleValidation
{
    public static void Check(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        var rules = document.Rules;
        var facts = new ConditionValidation(known, known.FirstRules, ConditionScope.Facts, problems);
        Pulls(rules, known, facts, problems);
        Evidence(rules, known, facts, problems);
        Holds(rules, known, facts, problems);
        Combines(rules, known, problems);
        StandIns(rules, known, facts, problems);
        Supersessions(rules, known, problems);

        var warnings = new ConditionValidation(known, known.AllRules, ConditionScope.Decision, problems);
        foreach (var (index, warning) in document.Warnings.Index())
            warnings.Check(warning.When, $"$.warnings[{index}].when");

        if (RuleOrder.Of(rules).Circle is { } circle)
            problems.Add(PlaceOf(circle[0], rules), $"depends on itself: {string.Join(" -> ", circle)}");
    }

    private static void Pulls(RuleSet rules, KnownIds known, ConditionValidation conditions, ProblemList problems)
    {
        problems.MustBe(rules.Pulls.Count > 0, "$.rules.pulls", "must have at least one rule");
        foreach (var (index, rule) in rules.Pulls.Index())
        {
            var place = $"$.rules.pulls[{index}]";
            conditions.CheckRule(rule, place);
            problems.MustKnow(known.Approaches, rule.Pulls, $"{place}.pulls", "approach");
        }
    }

    private static void Evidence(RuleSet rules, KnownIds known, ConditionValidation conditions, ProblemList problems)
    {
        foreach (var (index, rule) in rules.Evidence.Index())
        {
            var place = $"$.rules.evidence[{index}]";
            conditions.CheckRule(rule, place);
            problems.MustKnow(known.Pulls, rule.Suppresses, $"{place}.suppresses", "pull rule");
            problems.MustKnow(known.Pulls, rule.Steers, $"{place}.steers", "pull rule");
            problems.MustKnow(known.Approaches, rule.ToLatestOf, $"{place}.toLatestOf", "approach");
        }
    }

    private static void Holds(RuleSet rules, KnownIds known, ConditionValidation conditions, ProblemList problems)
    {
        foreach (var (index, rule) in rules.Holds.Index())
        {
            var place = $"$.rules.holds[{index}]";
            conditions.CheckRule(rule, place);
            problems.MustKnow(known.Approaches, rule.Holds, $"{place}.holds", "approach");
            if (rule.To is { } to)
            {
                problems.MustKnow(known.Approaches, to, $"{place}.to", "approach");
                problems.MustBe(to != rule.Holds, $"{place}.to", "cannot be replaced by itself");
            }

            if (rule.Shortfall is { } shortfall)
                problems.MustKnow(known.Measurements, shortfall.Measurement, $"{place}.shortfall.measurement", "measurement");

            if (rule.Effect == HoldEffect.GivesWay)
                problems.MustBe(rule.To is not null, place, "replaces an approach, so it needs 'to': the approach that replaces it");
            else
                problems.MustBe(
                    rule.To is null && rules.StandIns.Any(standIn => standIn.For == rule.Holds),
                    place,
                    $"blocks “{rule.Holds}”, so it needs a stand-in in $.rules.standIns, and no 'to'");
        }
    }

    private static void Combines(RuleSet rules, KnownIds known, ProblemList problems)
    {
        var conditions = new ConditionValidation(known, known.AllRules, ConditionScope.WhatStands, problems);
        foreach (var (index, rule) in rules.Combines.Index())
        {
            conditions.Check(rule.When, $"$.rules.combines[{index}].when");
            problems.MustKnow(known.Patterns, rule.Pattern, $"$.rules.combines[{index}].pattern", "pattern");
        }
    }

    private static void StandIns(RuleSet rules, KnownIds known, ConditionValidation conditions, ProblemList problems)
    {
        foreach (var (index, standIn) in rules.StandIns.Index())
        {
            var place = $"$.rules.standIns[{index}]";
            problems.MustKnow(known.Approaches, standIn.For, $"{place}.for", "approach");
            problems.MustBe(rules.StandIns.Count(other => other.For == standIn.For) == 1, $"{place}.for", $"“{standIn.For}” already has stand-ins in another entry");
            problems.MustBe(standIn.Choices.Count > 0 && standIn.Choices[^1].When is null, $"{place}.choices", "must end with a choice that has no condition");
            foreach (var (choice, option) in standIn.Choices.Index())
            {
                problems.MustKnow(known.Approaches, option.Approach, $"{place}.choices[{choice}].approach", "approach");
                problems.MustBe(
                    !Reached(option.Approach, rules).Contains(standIn.For),
                    $"{place}.choices[{choice}].approach",
                    option.Approach == standIn.For
                        ? "cannot stand in for itself"
                        : $"“{standIn.For}” stands in for “{option.Approach}” as well: nothing would be left if both are blocked");
                if (option.When is { } when)
                    conditions.Check(when, $"{place}.choices[{choice}].when");
            }
        }
    }

    /// <summary>An approach, and all that may stand in for it, and for that.</summary>
    private static HashSet<string> Reached(string approach, RuleSet rules)
    {
        var reached = new HashSet<string>();
        Reach(approach);
        return reached;

        void Reach(string next)
        {
            if (reached.Add(next))
                foreach (var choice in rules.StandIns.Where(standIn => standIn.For == next).SelectMany(standIn => standIn.Choices))
                    Reach(choice.Approach);
        }
    }

    private static void Supersessions(RuleSet rules, KnownIds known, ProblemList problems)
    {
        foreach (var (index, supersession) in rules.Supersessions.Index())
        {
            var place = $"$.rules.supersessions[{index}]";
            problems.MustKnow(known.Approaches, supersession.Approach, $"{place}.approach", "approach");
            problems.MustKnow(known.Approaches, supersession.Over, $"{place}.over", "approach");
            problems.MustBe(!supersession.Over.Contains(supersession.Approach), $"{place}.over", "cannot replace itself");
        }
    }

    private static string PlaceOf(string id, RuleSet rules)
    {
        var pull = rules.Pulls.Index().Where(rule => rule.Item.Id == id).Select(rule => $"$.rules.pulls[{rule.Index}].when");
        var evidence = rules.Evidence.Index().Where(rule => rule.Item.Id == id).Select(rule => $"$.rules.evidence[{rule.Index}].when");
        return pull.Concat(evidence).First();
    }
}
