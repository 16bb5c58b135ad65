using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The order in which evidence and rules that pull are worked out, so that each comes after the rules it asks about.</summary>
internal static class RuleOrder
{
    /// <summary>The rules in order, and the first circle found, as ids from a rule back to itself; where there is a circle the order says nothing.</summary>
    public static (IReadOnlyList<Rule> Order, IReadOnlyList<string>? Circle) Of(RuleSet rules)
    {
        var byId = rules.Evidence.Concat<Rule>(rules.Pulls).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id);
        var order = new List<Rule>();
        var path = new List<string>();
        foreach (var rule in byId.Values)
            if (Visit(rule) is { } circle)
                return (order, circle);
        return (order, null);

        IReadOnlyList<string>? Visit(Rule rule)
        {
            if (order.Contains(rule))
                return null;
            var start = path.IndexOf(rule.Id);
            if (start >= 0)
                return [.. path[start..], rule.Id];

            path.Add(rule.Id);
            foreach (var id in DependenciesOf(rule, rules))
                if (byId.TryGetValue(id, out var asked) && Visit(asked) is { } circle)
                    return circle;
            path.RemoveAt(path.Count - 1);
            order.Add(rule);
            return null;
        }
    }

    private static IEnumerable<string> DependenciesOf(Rule rule, RuleSet rules) =>
        RulesIn(rule.When).Concat(rule is PullRule
            ? rules.Evidence.Where(evidence => evidence.Suppresses.Contains(rule.Id) || evidence.Steers.Contains(rule.Id)).Select(evidence => evidence.Id)
            : []);

    private static IEnumerable<string> RulesIn(Condition condition) => condition switch
    {
        AllCondition all => all.All.SelectMany(RulesIn),
        AnyCondition any => any.Any.SelectMany(RulesIn),
        NotCondition not => RulesIn(not.Not),
        RuleCondition rule => [rule.Rule],
        _ => [],
    };
}
