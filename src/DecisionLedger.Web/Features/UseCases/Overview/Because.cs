using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Web.Features.UseCases.Overview;

/// <summary>Why something is recommended, in one sentence from the facts behind the rules that support it.</summary>
public static class Because
{
    private const int MostFacts = 3;

    /// <returns>Such as "Because knowledge is critical and behaviour is wanted."; null where no rule supports what is recommended.</returns>
    public static string? Of(Framework framework, Facts facts, Recommendation recommendation)
    {
        var supporting = recommendation.Reasons
            .Where(reason => reason.Approach is { } approach && (recommendation.Now.Contains(approach) || recommendation.Target.Contains(approach)));
        var clauses = supporting.SelectMany(reason => reason.Facts).Distinct().Select(fact => Clause(framework, facts, fact)).OfType<string>().Take(MostFacts).ToList();
        return clauses.Count == 0 ? null : $"Because {ShownList.And(clauses)}.";
    }

    private static string? Clause(Framework framework, Facts facts, string fact)
    {
        var (kind, id) = FactPath.Split(fact);
        var name = framework.NameOf(fact);
        return kind switch
        {
            FactPath.Needs when facts.Needs.TryGetValue(id, out var level) => $"{ShownName.InSentence(name)} is {EventWords.Level(level)}",
            FactPath.Answers when facts.Answers.TryGetValue(id, out var answer) => $"“{name}” is answered {answer.ToString().ToLowerInvariant()}",
            FactPath.Signs => $"you observed “{name}”",
            FactPath.Trials when facts.Trials.LastOrDefault(trial => trial.Approach == id) is { } trial =>
                $"the {ShownName.InSentence(name)} {Outcome(trial.Outcome)}",
            FactPath.Measurements when facts.Measurements.TryGetValue(id, out var number) => $"{ShownName.InSentence(name)} is {EventWords.Number(number)}",
            _ => null,
        };
    }

    private static string Outcome(TrialOutcome outcome) => outcome switch
    {
        TrialOutcome.Worked => "worked",
        TrialOutcome.Inconsistent => "was inconsistent",
        _ => "failed",
    };
}
