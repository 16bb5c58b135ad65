using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The rules that fired, in the document's order, with the facts that made them fire.</summary>
internal static class Reasons
{
    public static IReadOnlyList<Reason> Of(Finding finding)
    {
        if (finding.Verdict.Status == RecommendationStatus.NotEnoughKnown)
            return [];

        var reasons = new List<Reason>();
        foreach (var rule in finding.Book.Rules.Where(rule => (finding.Sheet.Fired & rule.Bit) != 0))
        {
            switch (rule.Rule)
            {
                case PullRule:
                    var approach = RuleWalk.PulledBy(finding.Book, finding.Sheet, rule.Bit);
                    reasons.Add(ReasonOf(rule, finding, finding.Book.Document.Approaches[approach].Id));
                    break;
                case EvidenceRule evidence when Mattered(evidence, finding):
                case HoldRule { Effect: HoldEffect.GivesWay }:
                    reasons.Add(ReasonOf(rule, finding, null));
                    break;
                default:
                    break;
            }
        }

        return reasons;
    }

    public static IReadOnlyList<Blocker> BlockersOf(Finding finding) =>
        [.. finding.Book.Blocks
            .Where(block => (finding.Sheet.Fired & block.Rule.Bit) != 0)
            .Select(block => new Blocker(
                block.Rule.Rule.Id,
                SatisfiedFacts.Of(finding.Book, finding.Sheet, block.Rule.When),
                block.Rule.Rule.Heading,
                TextOf((HoldRule)block.Rule.Rule, finding)))];

    /// <summary>The rules that <see cref="Of"/> gives a reason for.</summary>
    public static ulong RulesOf(RuleBook book, FactSheet sheet, Verdict verdict)
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
    public static ulong GatesOf(RuleBook book, FactSheet sheet) => sheet.Fired & book.Blocking;

    private static Reason ReasonOf(BoundRule rule, Finding finding, string? approach) => new(
        rule.Rule.Id,
        SatisfiedFacts.Of(finding.Book, finding.Sheet, rule.When),
        rule.Rule.Heading,
        rule.Rule.Text,
        approach);

    /// <summary>Evidence is a reason where it kept a rule from firing or named what a rule pulled in, not where it merely exists.</summary>
    private static bool Mattered(EvidenceRule evidence, Finding finding) =>
        evidence.Suppresses.Any(rule => (finding.Sheet.Suppressed & finding.Book[rule].Bit) != 0)
        || evidence.Steers.Any(rule => (finding.Sheet.Steered & finding.Book[rule].Bit) != 0);

    private static string TextOf(HoldRule rule, Finding finding)
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
