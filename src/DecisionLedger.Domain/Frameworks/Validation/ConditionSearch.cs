using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>
/// Looks for facts under which a condition holds, and for some under which it fails, with the rules it asks about worked out from their own facts. Fills
/// in one fact after the other, and goes no further where those that are filled in decide already. Gives up after
/// <see cref="FrameworkLimits.LooksAtFacts"/>.
/// </summary>
internal sealed class ConditionSearch(FrameworkDocument document)
{
    private readonly NumbersOfInterest _numbers = new(document);

    /// <summary>How many facts were looked at so far.</summary>
    public int Looks { get; private set; }

    public bool IsExhausted => Looks >= FrameworkLimits.LooksAtFactsInAll;

    /// <summary>Whether the condition can hold and whether it can fail; null where it was given up.</summary>
    public Satisfiability? Of(Condition condition) => Of(space => space.Compile(condition));

    /// <summary>The same of a rule that pulls or of evidence: its condition holds, and no evidence keeps it from firing.</summary>
    public Satisfiability? Firing(Rule rule) => Of(space => space.Fires(rule));

    private Satisfiability? Of(Func<FactSpace, Func<int[], bool?>> compile)
    {
        if (IsExhausted)
            return null;
        var space = new FactSpace(document, _numbers);
        var condition = compile(space);
        var found = Can(true) is { } canHold && Can(false) is { } canFail ? new Satisfiability(canHold, canFail) : (Satisfiability?)null;
        Looks += space.Looks;
        return found;

        bool? Can(bool wanted)
        {
            var facts = new int[space.Values.Count];
            Array.Fill(facts, FactSpace.Open);
            return Search(wanted, facts, 0, condition, space);
        }
    }

    /// <summary>Whether the facts from the next on can be filled in so that the condition says what is wanted; null where it was given up.</summary>
    private bool? Search(bool wanted, int[] facts, int next, Func<int[], bool?> condition, FactSpace space)
    {
        if (space.Of(condition, facts) is { } said)
            return said == wanted;

        for (var value = 0; value < space.Values[next]; value++)
        {
            if (space.Looks > FrameworkLimits.LooksAtFacts || Looks + space.Looks > FrameworkLimits.LooksAtFactsInAll)
                return null;
            facts[next] = value;
            if (Search(wanted, facts, next + 1, condition, space) is not false and var found)
                return found;
        }

        facts[next] = FactSpace.Open;
        return false;
    }
}
