using System.Globalization;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Writes a rule's condition as a sentence would, from the same data that the evaluator reads.</summary>
public sealed class ConditionWords(Framework framework)
{
    public string Of(Condition condition) => condition switch
    {
        AllCondition { All: [] } => "always",
        AllCondition all => string.Join(", and ", all.All.Select(Nested)),
        AnyCondition any => string.Join(", or ", any.Any.Select(Nested)),
        NotCondition { Not: AnyCondition any } when any.Any.All(c => c is RuleCondition) =>
            $"neither {string.Join(" nor ", any.Any.OfType<RuleCondition>().Select(c => c.Rule))} applies",
        NotCondition { Not: RuleCondition fired } => $"rule {fired.Rule} does not apply",
        NotCondition { Not: MeasurementCondition { Known: true } known } => $"{MeasurementName(known.Measurement)} was not measured",
        NotCondition { Not: DecisionNotesCondition notes } => $"the decision does not note {Note(notes.DecisionNotes)}",
        NotCondition not => $"it is not the case that {Nested(not.Not)}",
        NeedCondition need => $"{Lower(NeedName(need.Need))} is {(need.AtLeast == NeedLevel.Critical ? "critical" : need.AtLeast == NeedLevel.Wanted ? "wanted or critical" : "answered")}",
        AnyNeedStatedCondition { AnyNeedStated: true } => "at least one need is answered",
        AnyNeedStatedCondition => "no need is answered",
        AnswerCondition answer => $"“{framework.Question(answer.Answer)?.Text ?? answer.Answer}” is {answer.Is.ToString().ToLowerInvariant()}",
        SignCondition sign => $"the sign “{framework.Sign(sign.Sign)?.Name ?? sign.Sign}” was seen",
        LatestTrialCondition trial => $"the latest trial of {Names(trial.LatestTrial, "or")} {Outcomes(trial.In)}",
        MeasurementCondition measured => $"{MeasurementName(measured.Measurement)} {Bounds(measured)}",
        StandsCondition stands => $"{Names(stands.Stands, "or")} is recommended",
        RuleCondition fired => $"rule {fired.Rule} applies",
        DecidedCondition decided => $"the decision includes {Names([decided.Decided], "or")}",
        DecisionNotesCondition notes => $"the decision notes {Note(notes.DecisionNotes)}",
        PurposeCondition purpose => $"{Names([purpose.Of], "or")} was tried or decided on for {string.Join(" or ", purpose.Purpose.Select(id => Lower(NeedName(id))))}",
        _ => throw new InvalidOperationException($"{condition.GetType().Name} has no words."),
    };

    private string Nested(Condition condition) => condition is AllCondition { All.Count: > 1 } or AnyCondition { Any.Count: > 1 } ? $"({Of(condition)})" : Of(condition);

    private string NeedName(string id) => framework.Need(id)?.Name ?? id;

    private string MeasurementName(string id) => Lower(framework.Measurement(id)?.Name ?? id);

    private string Names(IEnumerable<string> approaches, string word) =>
        string.Join($" {word} ", approaches.Select(id => framework.Approach(id) is { } known ? Lower(known.Name) : id));

    private static string Lower(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Note(DecisionNote note) => note == DecisionNote.Fallback ? "how to fall back to the base model" : "a plan for diverse examples";

    private static string Outcomes(IReadOnlyList<TrialOutcome> outcomes) => string.Join(" or ", outcomes.Select(o => o switch
    {
        TrialOutcome.Worked => "worked",
        TrialOutcome.Inconsistent => "was inconsistent",
        _ => "failed",
    }));

    private static string Bounds(MeasurementCondition measured)
    {
        if (measured.Known is { } known)
            return known ? "was measured" : "was not measured";
        var bounds = new[]
        {
            Bound("over", measured.Over), Bound("at least", measured.AtLeast), Bound("under", measured.Under), Bound("at most", measured.AtMost),
        };
        return "is " + string.Join(" and ", bounds.Where(b => b is not null));
    }

    private static string? Bound(string word, decimal? number) => number is { } n ? $"{word} {n.ToString("#,0.##", CultureInfo.InvariantCulture)}" : null;
}
