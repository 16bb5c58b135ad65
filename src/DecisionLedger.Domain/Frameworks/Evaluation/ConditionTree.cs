using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Conditions and the conditions inside them.</summary>
internal static class ConditionTree
{
    public static IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        AllCondition all => all.All.SelectMany(Of).Prepend(condition),
        AnyCondition any => any.Any.SelectMany(Of).Prepend(condition),
        NotCondition not => Of(not.Not).Prepend(condition),
        _ => [condition],
    };

    /// <summary>Every condition of a document with its place, the outermost ones only.</summary>
    public static IEnumerable<(Condition Condition, string Place)> Roots(FrameworkDocument document)
    {
        var rules = document.Rules;
        return
        [
            .. Places("$.rules.pulls", rules.Pulls.Select(rule => rule.When)),
            .. Places("$.rules.evidence", rules.Evidence.Select(rule => rule.When)),
            .. Places("$.rules.holds", rules.Holds.Select(rule => rule.When)),
            .. Places("$.rules.combines", rules.Combines.Select(rule => rule.When)),
            .. Places("$.warnings", document.Warnings.Select(warning => warning.When)),
            .. from standIn in rules.StandIns.Index()
               from choice in standIn.Item.Choices.Index()
               where choice.Item.When is not null
               select (choice.Item.When, $"$.rules.standIns[{standIn.Index}].choices[{choice.Index}].when"),
        ];

        static IEnumerable<(Condition, string)> Places(string list, IEnumerable<Condition> conditions) =>
            conditions.Select((condition, index) => (condition, $"{list}[{index}].when"));
    }

    public static IEnumerable<Condition> AllOf(FrameworkDocument document) => Roots(document).SelectMany(root => Of(root.Condition));
}

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
