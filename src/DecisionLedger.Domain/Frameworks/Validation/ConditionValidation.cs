using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks.Validation;

internal sealed class ConditionValidation(KnownIds known, IReadOnlySet<string> rules, ConditionScope mayLookAt, ProblemList problems)
{
    /// <summary>Checks the condition of a rule that becomes a reason: besides, it must always be able to name a fact.</summary>
    public void CheckRule(Rule rule, string place)
    {
        Check(rule.When, $"{place}.when");
        problems.MustBe(NamesAFact(rule.When), $"{place}.when", "can hold without any fact; make it depend on at least one");
    }

    public void Check(Condition condition, string place)
    {
        switch (condition)
        {
            case AllCondition all:
                Each(all.All, $"{place}.all");
                break;
            case AnyCondition any:
                Each(any.Any, $"{place}.any");
                break;
            case NotCondition not:
                Check(not.Not, $"{place}.not");
                break;
            case NeedCondition need:
                problems.MustKnow(known.Needs, need.Need, $"{place}.need", "need");
                break;
            case AnswerCondition answer:
                problems.MustKnow(known.Questions, answer.Answer, $"{place}.answer", "question");
                problems.MustBe(answer.Is != AnswerValue.Unsure, $"{place}.is", "must be yes or no; unsure counts as not answered");
                break;
            case SignCondition sign:
                problems.MustKnow(known.Signs, sign.Sign, $"{place}.sign", "sign");
                break;
            case LatestTrialCondition trial:
                Some(trial.LatestTrial.Count, $"{place}.latestTrial");
                Some(trial.In.Count, $"{place}.in");
                problems.MustKnow(known.Approaches, trial.LatestTrial, $"{place}.latestTrial", "approach");
                break;
            case MeasurementCondition measurement:
                problems.MustKnow(known.Measurements, measurement.Measurement, $"{place}.measurement", "measurement");
                problems.MustBe(
                    measurement.Known is not null || measurement is not { Over: null, AtLeast: null, Under: null, AtMost: null },
                    place,
                    "must have a bound: over, atLeast, under, atMost or known");
                problems.MustBe(
                    measurement.Known != false || measurement is { Over: null, AtLeast: null, Under: null, AtMost: null },
                    $"{place}.known",
                    "asks for a number that was not measured and also sets a bound; remove one of them");
                break;
            case RuleCondition rule:
                problems.MustKnow(rules, rule.Rule, $"{place}.rule", "rule to ask about here");
                break;
            default:
                CheckOutcome(condition, place);
                break;
        }
    }

    private void CheckOutcome(Condition condition, string place)
    {
        switch (condition)
        {
            case StandsCondition stands:
                Allow(ConditionScope.WhatStands, place);
                Some(stands.Stands.Count, $"{place}.stands");
                problems.MustKnow(known.Approaches, stands.Stands, $"{place}.stands", "approach");
                break;
            case DecidedCondition decided:
                Allow(ConditionScope.Decision, place);
                problems.MustKnow(known.Approaches, decided.Decided, $"{place}.decided", "approach");
                break;
            case PurposeCondition purpose:
                Allow(ConditionScope.Decision, place);
                Some(purpose.Purpose.Count, $"{place}.purpose");
                problems.MustKnow(known.Needs, purpose.Purpose, $"{place}.purpose", "need");
                problems.MustKnow(known.Approaches, purpose.Of, $"{place}.of", "approach");
                break;
            case DecisionNotesCondition:
                Allow(ConditionScope.Decision, place);
                break;
            default:
                break;
        }
    }

    private static bool NamesAFact(Condition condition) => condition switch
    {
        AllCondition all => all.All.Any(NamesAFact),
        AnyCondition any => any.Any.All(NamesAFact),
        NotCondition => false,
        AnyNeedStatedCondition stated => stated.AnyNeedStated,
        MeasurementCondition measurement => measurement.Known != false,
        _ => true,
    };

    private void Each(IReadOnlyList<Condition> parts, string place)
    {
        Some(parts.Count, place);
        foreach (var (index, part) in parts.Index())
            Check(part, $"{place}[{index}]");
    }

    private void Some(int count, string place) => problems.MustBe(count > 0, place, "must have at least one entry");

    private void Allow(ConditionScope needed, string place) =>
        problems.MustBe(mayLookAt >= needed, place, "cannot be used here: recommendations depend only on facts and rules");
}

/// <summary>What a condition may look at, depending on where it stands; each includes what comes before it.</summary>
internal enum ConditionScope
{
    /// <summary>Facts and rules only: what stands is not worked out yet, and a decision must never move a recommendation.</summary>
    Facts,

    WhatStands,

    Decision,
}

internal static class ThresholdWords
{
    public static string UnderMin(decimal number, MeasurementDefinition measurement) =>
        $"{FactWords.Number(number)} is below {FactWords.Number(measurement.Min)}, the smallest value that makes sense for “{measurement.Name}”; "
        + $"raise it, or lower the measurement's min";
}
