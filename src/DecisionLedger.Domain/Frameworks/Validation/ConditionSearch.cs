using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>
/// Tries every combination of the facts that a condition mentions. First with the rules it asks about worked out from their own facts; where those
/// are too many combinations, with rules as facts of their own, which may find more possible than there is and never less.
/// </summary>
internal sealed class ConditionSearch(FrameworkDocument document)
{
    private const long MostCombinations = 1 << 14;

    private readonly NumbersOfInterest _numbers = new(document);

    /// <summary>Whether the condition can hold and whether it can fail; null where there are too many combinations to try.</summary>
    public Possibility? Of(Condition condition) => Of(space => space.Compile(condition));

    /// <summary>The same of a rule that pulls or of evidence: its condition holds, and no evidence keeps it from firing.</summary>
    public Possibility? Firing(Rule rule) => Of(space => space.Fires(rule));

    private Possibility? Of(Func<FactSpace, Func<int[], bool>> compile)
    {
        foreach (var throughRules in new[] { true, false })
        {
            var space = new FactSpace(document, _numbers, throughRules);
            var holds = compile(space);
            if (space.Combinations <= MostCombinations)
                return Try(holds, space);
        }

        return null;
    }

    private static Possibility Try(Func<int[], bool> holds, FactSpace space)
    {
        var canHold = false;
        var canFail = false;
        foreach (var combination in space.All())
        {
            if (holds(combination))
                canHold = true;
            else
                canFail = true;
            if (canHold && canFail)
                break;
        }

        return new Possibility(canHold, canFail);
    }
}
