using System.Numerics;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The rules that fired, in the document's order, with the facts that made them fire.</summary>
internal static class Reasons
{
    public static IReadOnlyList<Reason> Of(EvaluationContext finding)
    {
        var (book, sheet) = (finding.Book, finding.Sheet);
        var left = RulesOf(book, sheet, finding.Verdict);
        var reasons = new Reason[BitOperations.PopCount(left)];
        for (var index = 0; left != 0; left &= left - 1)
        {
            var rule = book.Rules[BitOperations.TrailingZeroCount(left)];
            reasons[index++] = new Reason(
                rule.Rule.Id,
                SatisfiedFacts.Of(book, sheet, rule.When),
                rule.Rule.Heading,
                rule.Rule.Text,
                rule.Rule is PullRule ? book.Document.Approaches[RuleEngine.PulledBy(book, sheet, rule)].Id : null);
        }

        return reasons;
    }

    public static IReadOnlyList<Blocker> BlockersOf(EvaluationContext finding)
    {
        var (book, sheet) = (finding.Book, finding.Sheet);
        var left = GatesOf(book, sheet);
        var blockers = new Blocker[BitOperations.PopCount(left)];
        for (var index = 0; left != 0; left &= left - 1)
        {
            var rule = book.Rules[BitOperations.TrailingZeroCount(left)];
            blockers[index++] = new Blocker(rule.Rule.Id, SatisfiedFacts.Of(book, sheet, rule.When), rule.Rule.Heading, TextOf((HoldRule)rule.Rule, finding));
        }

        return blockers;
    }

    /// <summary>The rules that <see cref="Of"/> gives a reason for.</summary>
    /// <remarks>Evidence is a reason where it kept a rule from firing or named what a rule pulled in, not where it merely exists.</remarks>
    public static ulong RulesOf(CompiledRules book, FactVector sheet, Verdict verdict)
    {
        if (verdict.Status == RecommendationStatus.NotEnoughKnown)
            return 0;
        var rules = sheet.Fired & book.Explaining;
        foreach (var (bit, suppresses, steers) in book.Evidence)
            if ((sheet.Fired & bit) != 0 && ((sheet.Suppressed & suppresses) != 0 || (sheet.Steered & steers) != 0))
                rules |= bit;
        return rules;
    }

    /// <summary>The rules that <see cref="BlockersOf"/> gives.</summary>
    public static ulong GatesOf(CompiledRules book, FactVector sheet) => sheet.Fired & book.Blocking;

    private static string TextOf(HoldRule rule, EvaluationContext finding)
    {
        if (rule.Shortfall is not { } shortfall
            || finding.Sheet.Measurements[finding.Book.MeasurementIds[shortfall.Measurement]] is not { } measured
            || measured >= shortfall.Reach)
            return rule.Text;

        return shortfall.Text
            .Replace("{missing}", FactWords.Number(shortfall.Reach - measured), StringComparison.Ordinal)
            .Replace("{reach}", FactWords.Number(shortfall.Reach), StringComparison.Ordinal);
    }
}

/// <summary>A verdict with everything that is needed to explain it.</summary>
internal sealed record EvaluationContext(Framework Framework, Facts Facts, FactVector Sheet, Verdict Verdict)
{
    public CompiledRules Book => Framework.Book;
}

internal static class Patterns
{
    public static IReadOnlyList<string> Of(EvaluationContext finding, uint approaches)
    {
        finding.Sheet.Stands = approaches;
        var patterns = new List<string>();
        foreach (var (holds, pattern) in finding.Book.Combines)
            if (holds(finding.Sheet) && !patterns.Contains(pattern))
                patterns.Add(pattern);
        return patterns;
    }
}

internal static class Warnings
{
    public static IReadOnlyList<FrameworkWarning> Of(EvaluationContext finding)
    {
        finding.Sheet.Stands = finding.Verdict.Target;
        var warnings = new List<FrameworkWarning>();
        foreach (var (warning, when) in finding.Book.Warnings)
            if (when.Holds(finding.Sheet))
                warnings.Add(new FrameworkWarning(warning.Id, warning.Text, warning.Heading, SatisfiedFacts.Of(finding.Book, finding.Sheet, when)));
        return warnings;
    }
}
