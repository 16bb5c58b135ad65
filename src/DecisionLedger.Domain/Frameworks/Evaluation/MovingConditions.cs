using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The innermost conditions of all rules that can move a verdict: what pulls, what is evidence, what holds back, and what stands in.</summary>
internal static class MovingConditions
{
    public static IEnumerable<Condition> Of(RuleSet rules) =>
        OfPulls(rules)
            .Concat(rules.Holds.Select(rule => rule.When)
                .Concat(rules.StandIns.SelectMany(standIn => standIn.Choices).Select(choice => choice.When).OfType<Condition>())
                .SelectMany(Leaves));

    /// <summary>Those alone that say what is pulled in.</summary>
    public static IEnumerable<Condition> OfPulls(RuleSet rules) =>
        rules.Pulls.Select(rule => rule.When).Concat(rules.Evidence.Select(rule => rule.When)).SelectMany(Leaves);

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        AllCondition all => all.All.SelectMany(Leaves),
        AnyCondition any => any.Any.SelectMany(Leaves),
        NotCondition not => Leaves(not.Not),
        _ => [condition],
    };
}
