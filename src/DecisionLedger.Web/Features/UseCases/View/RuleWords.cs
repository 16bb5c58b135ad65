using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Says which rules and blockers an event switched.</summary>
public static class RuleWords
{
    /// <returns>Such as "; S2 now applies, S1 no longer applies"; empty where nothing was switched.</returns>
    public static string Switched(RecommendationChange change, string before = "")
    {
        var words = new List<string>();
        Say(change.RulesFired, "now applies", "now apply");
        Say(change.RulesCeased, "no longer applies", "no longer apply");
        Say(change.GatesClosed, "now blocks the target", "now block the target");
        Say(change.GatesOpened, "no longer blocks the target", "no longer block the target");
        return words.Count == 0 ? "" : before + string.Join(", ", words);

        void Say(IReadOnlyList<string> rules, string one, string several)
        {
            if (rules.Count > 0)
                words.Add($"{string.Join(" and ", rules)} {(rules.Count == 1 ? one : several)}");
        }
    }
}
