using System.Numerics;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// The rules that nearly fired: those that lack one condition, or two where none lacks one. Only rules that matter to this use case: their main need is
/// wanted, or they would hold back an approach that stands.
/// </summary>
internal static class NearMisses
{
    private const int AtMost = 2;

    public static IReadOnlyList<NearMiss> Of(EvaluationContext finding)
    {
        finding.Sheet.Stands = finding.Verdict.Target;
        var conditions = new MissingConditions(finding);
        var misses = new List<(BoundRule Rule, MissingFacts Missing)>();
        var fewest = AtMost;
        foreach (var rule in finding.Book.Rules)
        {
            if ((finding.Sheet.Fired & rule.Bit) != 0 || !Matters(rule, finding))
                continue;
            var missing = finding.Book.Missing.Both(conditions.For(rule.When), Evidence(rule, finding));
            if (missing.Count == 0 || missing.Count > fewest)
                continue;
            if (missing.Count < fewest)
                misses.Clear();
            fewest = missing.Count;
            misses.Add((rule, missing));
        }

        var near = new NearMiss[misses.Count];
        for (var i = 0; i < near.Length; i++)
        {
            var (rule, missing) = misses[i];
            near[i] = new NearMiss(rule.Rule.Id, rule.Rule.Heading, rule.Rule.Text, missing.Words, missing.Facts);
        }

        return near;
    }

    private static bool Matters(BoundRule rule, EvaluationContext finding) =>
        (rule.Need >= 0 && finding.Sheet.Needs[rule.Need] >= (sbyte)NeedLevel.Wanted) || (finding.Verdict.Target & rule.Holds) != 0;

    /// <summary>What evidence keeps from firing lacks the absence of that evidence.</summary>
    private static MissingFacts Evidence(BoundRule rule, EvaluationContext finding)
    {
        var missing = MissingFacts.Nothing;
        if ((finding.Sheet.Suppressed & rule.Bit) == 0)
            return missing;
        foreach (var (bit, suppresses, _) in finding.Book.Evidence)
        {
            if ((finding.Sheet.Fired & bit) == 0 || (suppresses & rule.Bit) == 0)
                continue;
            var evidence = finding.Book.Rules[BitOperations.TrailingZeroCount(bit)];
            missing = finding.Book.Missing.Both(
                missing, new MissingFacts([evidence.Rule.Text], SatisfiedFacts.Of(finding.Book, finding.Sheet, evidence.When), kept: false));
        }

        return missing;
    }
}
