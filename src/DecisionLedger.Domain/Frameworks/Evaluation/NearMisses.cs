using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// The rules that nearly fired: those that lack one condition, or two where none lacks one. Only rules that matter to this use case: their main need is
/// wanted, or they would hold back an approach that stands.
/// </summary>
internal static class NearMisses
{
    private const int AtMost = 2;

    public static IReadOnlyList<NearMiss> Of(Finding finding)
    {
        finding.Sheet.Stands = finding.Verdict.Target;
        var conditions = new MissingConditions(finding);
        var misses = finding.Book.Rules
            .Where(rule => (finding.Sheet.Fired & rule.Bit) == 0 && Matters(rule.Rule, finding))
            .Select(rule => (rule.Rule, Missing: conditions.For(rule.When).And(Evidence(rule, finding))))
            .Where(miss => miss.Missing.Count is > 0 and <= AtMost)
            .ToList();

        var fewest = misses.Count == 0 ? 0 : misses.Min(miss => miss.Missing.Count);
        return [.. misses
            .Where(miss => miss.Missing.Count == fewest)
            .Select(miss => new NearMiss(miss.Rule.Id, miss.Rule.Heading, miss.Rule.Text, miss.Missing.Words, miss.Missing.Facts))];
    }

    private static bool Matters(Rule rule, Finding finding) => rule switch
    {
        PullRule => MainNeed(rule.When) is { } need && finding.Sheet.Needs[finding.Book.NeedIds[need]] >= (sbyte)NeedLevel.Wanted,
        HoldRule hold => (finding.Verdict.Target & finding.Book.SetOf([hold.Holds])) != 0,
        _ => false,
    };

    private static string? MainNeed(Condition condition) => condition switch
    {
        NeedCondition need => need.Need,
        AllCondition all => all.All.Select(MainNeed).FirstOrDefault(need => need is not null),
        AnyCondition any => any.Any.Select(MainNeed).FirstOrDefault(need => need is not null),
        _ => null,
    };

    /// <summary>What evidence keeps from firing lacks the absence of that evidence.</summary>
    private static MissingFacts Evidence(BoundRule rule, Finding finding) =>
        (finding.Sheet.Suppressed & rule.Bit) == 0
            ? MissingFacts.Nothing
            : finding.Book.Rules
                .Where(other => other.Rule is EvidenceRule evidence && (finding.Sheet.Fired & other.Bit) != 0 && evidence.Suppresses.Contains(rule.Rule.Id))
                .Select(other => new MissingFacts([other.Rule.Text], SatisfiedFacts.Of(finding.Book, finding.Sheet, other.When)))
                .Aggregate(MissingFacts.Nothing, (missing, other) => missing.And(other));
}
