using System.Numerics;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Goes through the rules once and leaves on the sheet which of them fired.</summary>
internal static class RuleEngine
{
    public static Verdict Run(CompiledRules book, FactVector sheet) => Hold(book, sheet, Pull(book, sheet));

    /// <summary>The second half: what is held back of what was pulled in. The sheet has the rules that fired in the first half.</summary>
    public static Verdict Hold(CompiledRules book, FactVector sheet, uint pulled)
    {
        if (pulled == 0)
            return new Verdict(RecommendationStatus.NotEnoughKnown, 0, 0);

        foreach (var (rule, holds, to) in book.GiveWays)
        {
            if ((pulled & holds) != 0 && rule.When.Holds(sheet))
            {
                sheet.Fired |= rule.Bit;
                pulled = (pulled & ~holds) | to;
            }
        }

        var target = Supersede(book, pulled);
        var (now, blocked) = (target, 0u);
        foreach (var (rule, holds, _) in book.Blocks)
        {
            if ((target & holds) != 0 && rule.When.Holds(sheet))
            {
                sheet.Fired |= rule.Bit;
                blocked |= holds;
                now |= StandIn(book, sheet, holds);
            }
        }

        now &= ~blocked;
        return new Verdict(RecommendationStatus.Recommended, Supersede(book, now), target);
    }

    /// <summary>The first half: the approaches that are pulled in, as a set of bits.</summary>
    public static uint Pull(CompiledRules book, FactVector sheet)
    {
        sheet.Fired = 0;
        sheet.Suppressed = 0;
        sheet.Steered = 0;
        sheet.Stands = 0;

        var pulled = 0u;
        foreach (var step in book.Steps)
        {
            if (!step.Holds(sheet))
                continue;

            if ((step.SuppressedBy & sheet.Fired) != 0)
            {
                sheet.Suppressed |= step.Bit;
                continue;
            }

            sheet.Fired |= step.Bit;
            if (step.Pulls >= 0)
                pulled |= 1u << PulledBy(step, sheet);
        }

        return pulled;
    }

    private static int PulledBy(Step step, FactVector sheet)
    {
        foreach (var (by, among) in step.Steering)
        {
            if ((by & sheet.Fired) != 0 && sheet.LatestTried(among) is >= 0 and var tried)
            {
                sheet.Steered |= step.Bit;
                return tried;
            }
        }

        return step.Pulls;
    }

    /// <summary>The first choice that holds; where that would be held back too, what stands in for it.</summary>
    private static uint StandIn(CompiledRules book, FactVector sheet, uint approach)
    {
        while (true)
        {
            var choices = book.StandIns[BitOperations.TrailingZeroCount(approach)];
            approach = Array.Find(choices, choice => choice.When is null || choice.When.Holds(sheet)).Approach;
            if (!IsBlocked(book, sheet, approach))
                return approach;
        }
    }

    private static bool IsBlocked(CompiledRules book, FactVector sheet, uint approach)
    {
        foreach (var (rule, holds, _) in book.Blocks)
            if (holds == approach && rule.When.Holds(sheet))
                return true;
        return false;
    }

    private static uint Supersede(CompiledRules book, uint approaches)
    {
        foreach (var (approach, over) in book.Supersessions)
            if ((approaches & approach) != 0)
                approaches &= ~over;
        return approaches;
    }

    /// <summary>The approach that a fired rule pulled in, by its position in the document.</summary>
    public static int PulledBy(CompiledRules book, FactVector sheet, BoundRule rule) => PulledBy(book.StepOf(rule), sheet);
}
