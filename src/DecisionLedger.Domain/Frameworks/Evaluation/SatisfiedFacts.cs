using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The facts that make a condition hold. What must not be the case gives none.</summary>
internal static class SatisfiedFacts
{
    public static IReadOnlyList<string> Of(CompiledRules book, FactVector sheet, BoundCondition condition)
    {
        var facts = new List<string>();
        ulong asked = 0;
        Collect(book, sheet, condition, facts, ref asked);
        return facts;
    }

    /// <summary>The facts that a condition with none inside it looks at as they are today, whether or not it holds.</summary>
    public static IReadOnlyList<string> OfLeaf(CompiledRules book, FactVector sheet, BoundCondition leaf) => leaf.Source switch
    {
        AnyNeedStatedCondition => sheet.StatedNeeds(),
        LatestTrialCondition => [FactPath.Trial(book.Document.Approaches[sheet.LatestTried(leaf.Positions)].Id)],
        PurposeCondition purpose => [.. ConditionBinding.PurposeFacts(purpose, sheet.Facts)],
        _ => leaf.Facts,
    };

    /// <param name="book">The framework's rules.</param>
    /// <param name="sheet">The facts.</param>
    /// <param name="part">The condition, or one inside it.</param>
    /// <param name="facts">What was found so far.</param>
    /// <param name="asked">The rules that were asked: they may ask about each other along many ways that lead to the same one.</param>
    private static void Collect(CompiledRules book, FactVector sheet, BoundCondition part, List<string> facts, ref ulong asked)
    {
        if (!part.Holds(sheet))
            return;
        switch (part.Source)
        {
            case AllCondition or AnyCondition:
                foreach (var inner in part.Parts)
                    Collect(book, sheet, inner, facts, ref asked);
                break;
            case RuleCondition rule:
                var other = book[rule.Rule];
                if ((asked & other.Bit) != 0)
                    break;
                asked |= other.Bit;
                Collect(book, sheet, other.When, facts, ref asked);
                break;
            default:
                foreach (var fact in OfLeaf(book, sheet, part))
                    if (!facts.Contains(fact))
                        facts.Add(fact);
                break;
        }
    }
}
