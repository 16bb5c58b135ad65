using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Says which rules and gates an event switched.</summary>
public static class RuleWords
{
    /// <returns>Such as "; S2 fires, S1 no longer fires"; empty where nothing was switched.</returns>
    public static string Switched(RecommendationChange change, string before = "")
    {
        var words = new List<string>();
        Say(change.RulesFired, "fires", "fire");
        Say(change.RulesCeased, "no longer fires", "no longer fire");
        Say(change.GatesClosed, "holds the target back", "hold the target back");
        Say(change.GatesOpened, "no longer holds it back", "no longer hold it back");
        return words.Count == 0 ? "" : before + string.Join(", ", words);

        void Say(IReadOnlyList<string> rules, string one, string several)
        {
            if (rules.Count > 0)
                words.Add($"{string.Join(" and ", rules)} {(rules.Count == 1 ? one : several)}");
        }
    }
}
