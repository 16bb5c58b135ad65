using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The facts that make a condition hold. What must not be the case gives none.</summary>
internal static class SatisfiedFacts
{
    public static IReadOnlyList<string> Of(RuleBook book, FactSheet sheet, BoundCondition condition)
    {
        var facts = new List<string>();
        // Rules may ask about each other along many ways that lead to the same rule.
        var asked = new HashSet<string>();
        Collect(condition);
        return facts;

        void Collect(BoundCondition part)
        {
            if (!part.Holds(sheet))
                return;

            switch (part.Source)
            {
                case AllCondition or AnyCondition:
                    foreach (var inner in part.Parts)
                        Collect(inner);
                    break;
                case RuleCondition rule:
                    if (asked.Add(rule.Rule))
                        Collect(book[rule.Rule].When);
                    break;
                default:
                    foreach (var fact in Leaf(book, sheet, part.Source))
                        if (!facts.Contains(fact))
                            facts.Add(fact);
                    break;
            }
        }
    }

    private static IEnumerable<string> Leaf(RuleBook book, FactSheet sheet, Condition leaf) => leaf switch
    {
        NeedCondition need => [FactPath.Need(need.Need)],
        AnyNeedStatedCondition => sheet.StatedNeeds(),
        AnswerCondition answer => [FactPath.Answer(answer.Answer)],
        SignCondition sign => [FactPath.Sign(sign.Sign)],
        LatestTrialCondition trial => [LatestTrial(book, sheet, trial.LatestTrial)],
        MeasurementCondition { Known: not false } measurement => [FactPath.Measurement(measurement.Measurement)],
        DecidedCondition or DecisionNotesCondition => [FactPath.Decision],
        PurposeCondition purpose => ConditionBinding.PurposeFacts(purpose, sheet.Facts),
        _ => [],
    };

    private static string LatestTrial(RuleBook book, FactSheet sheet, IReadOnlyList<string> approaches) =>
        FactPath.Trial(book.Document.Approaches[sheet.LatestTried([.. approaches.Select(id => book.ApproachIds[id])])].Id);
}
