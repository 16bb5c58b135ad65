using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Web.Components.Recommendations;

/// <summary>Which needs each approach of a list serves, as the rules that fired say it.</summary>
public static class ServedNeeds
{
    /// <returns>By approach, the names of the needs in the document's order; an approach that serves no stated need has none.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Framework framework, Recommendation recommendation, IReadOnlyList<string> approaches)
    {
        var served = approaches.ToDictionary(a => a, _ => new HashSet<string>());
        foreach (var reason in recommendation.Reasons)
        {
            if (reason.Approach is { } pulled && Standing(framework, pulled, approaches) is { } standing)
                served[standing].UnionWith(reason.Facts.Select(FactPath.Split).Where(f => f.Kind == FactPath.Needs).Select(f => f.Id));
        }

        return served.ToDictionary(
            s => s.Key,
            s => (IReadOnlyList<string>)framework.Document.Needs.Where(n => s.Value.Contains(n.Id)).Select(n => n.Name).ToList());
    }

    /// <summary>
    /// What was pulled in may have given its place to another since (superseded, held back, simpler first); its needs went along. Retrieval takes
    /// nobody's place: it serves what the model must know, and nothing else here does.
    /// </summary>
    private static string? Standing(Framework framework, string pulled, IReadOnlyList<string> approaches)
    {
        if (approaches.Contains(pulled))
            return pulled;
        return framework.Approach(pulled)?.Family == ApproachFamily.Rag
            ? null
            : approaches.FirstOrDefault(a => framework.Approach(a)?.Family is ApproachFamily.FineTuning)
                ?? approaches.FirstOrDefault(a => framework.Approach(a)?.Family is ApproachFamily.Prompting);
    }
}
