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

    /// <summary>What was pulled in may have given its place to another since (superseded, simpler first, held back); its needs went along.</summary>
    private static string? Standing(Framework framework, string pulled, IReadOnlyList<string> approaches)
    {
        var looked = new List<string> { pulled };
        for (var index = 0; index < looked.Count; index++)
        {
            if (approaches.Contains(looked[index]))
                return looked[index];
            looked.AddRange(TakersOf(looked[index], framework.Document.Rules).Except(looked).ToList());
        }

        return null;
    }

    private static IEnumerable<string> TakersOf(string approach, RuleSet rules) =>
        rules.Supersessions.Where(s => s.Over.Contains(approach)).Select(s => s.Approach)
            .Concat(rules.Holds.Where(h => h.Holds == approach).Select(h => h.To).OfType<string>())
            .Concat(rules.StandIns.Where(s => s.For == approach).SelectMany(s => s.Choices).Select(c => c.Approach));
}
