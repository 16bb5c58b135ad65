using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Binds conditions; expects a document whose references were checked.</summary>
internal sealed class ConditionBinding(CompiledRules book)
{
    public BoundCondition Bind(Condition condition)
    {
        BoundCondition[] parts = condition switch
        {
            AllCondition all => [.. all.All.Select(Bind)],
            AnyCondition any => [.. any.Any.Select(Bind)],
            NotCondition not => [Bind(not.Not)],
            _ => [],
        };
        return new BoundCondition(condition, Test(condition, [.. parts.Select(part => part.Holds)]), parts)
        {
            Position = condition switch
            {
                NeedCondition need => book.NeedIds[need.Need],
                AnswerCondition answer => book.QuestionIds[answer.Answer],
                MeasurementCondition measurement => book.MeasurementIds[measurement.Measurement],
                _ => -1,
            },
            Positions = condition is LatestTrialCondition trial ? Positions(trial.LatestTrial) : [],
            Facts = FactsOf(condition),
            Missing = new MissingFacts?[MissingConditions.VariantsOf(condition, book.ApproachIds.Count)],
        };
    }

    private static string[] FactsOf(Condition condition) => condition switch
    {
        NeedCondition need => [FactPath.Need(need.Need)],
        AnswerCondition answer => [FactPath.Answer(answer.Answer)],
        SignCondition sign => [FactPath.Sign(sign.Sign)],
        MeasurementCondition { Known: not false } measurement => [FactPath.Measurement(measurement.Measurement)],
        DecidedCondition or DecisionNotesCondition => [FactPath.Decision],
        _ => [],
    };

    private Func<FactVector, bool> Test(Condition condition, Func<FactVector, bool>[] parts) => condition switch
    {
        AllCondition => All(parts),
        AnyCondition any when any.Any.All(part => part is RuleCondition) => Fired(any.Any.Cast<RuleCondition>().Aggregate(0ul, (rules, part) => rules | Bit(part))),
        AnyCondition => Any(parts),
        NotCondition => sheet => !parts[0](sheet),
        NeedCondition need => Need(book.NeedIds[need.Need], (sbyte)need.AtLeast),
        AnyNeedStatedCondition stated => sheet => sheet.AnyNeedStated() == stated.AnyNeedStated,
        AnswerCondition answer => Answer(book.QuestionIds[answer.Answer], answer.Is == AnswerValue.Yes ? FactVector.Yes : FactVector.No),
        SignCondition sign => Sign(book.SignIds[sign.Sign]),
        LatestTrialCondition trial => LatestTrial(Positions(trial.LatestTrial), [.. trial.In]),
        MeasurementCondition measurement => Measurement(book.MeasurementIds[measurement.Measurement], measurement),
        RuleCondition rule => Fired(Bit(rule)),
        StandsCondition stands => Stands(book.SetOf(stands.Stands)),
        DecidedCondition decided => sheet => sheet.Facts.Decision?.Approaches.Contains(decided.Decided) == true,
        PurposeCondition purpose => sheet => PurposeFacts(purpose, sheet.Facts).Any(),
        DecisionNotesCondition notes => sheet => Notes(sheet.Facts.Decision, notes.DecisionNotes),
        _ => throw new InvalidOperationException($"No meaning is given to {condition.GetType().Name}."),
    };

    /// <summary>The trials and the decision that say that the approach is to serve one of the needs, as fact paths.</summary>
    public static IEnumerable<string> PurposeFacts(PurposeCondition purpose, Facts facts)
    {
        if (facts.Trials.Any(trial => trial.Approach == purpose.Of && trial.Purposes.Intersect(purpose.Purpose).Any()))
            yield return FactPath.Trial(purpose.Of);
        if (facts.Decision is { } decision && decision.Approaches.Contains(purpose.Of) && decision.Purposes.Intersect(purpose.Purpose).Any())
            yield return FactPath.Decision;
    }

    // Certainty asks thousands of times, and most conditions have two parts.
    private static Func<FactVector, bool> All(Func<FactVector, bool>[] parts) => parts is [var one, var other]
        ? sheet => one(sheet) && other(sheet)
        : sheet =>
        {
            foreach (var part in parts)
                if (!part(sheet))
                    return false;
            return true;
        };

    private static Func<FactVector, bool> Any(Func<FactVector, bool>[] parts) => parts is [var one, var other]
        ? sheet => one(sheet) || other(sheet)
        : sheet =>
        {
            foreach (var part in parts)
                if (part(sheet))
                    return true;
            return false;
        };

    private ulong Bit(RuleCondition rule) => 1ul << book.RuleIds[rule.Rule];

    // Unknown is below every level.
    private static Func<FactVector, bool> Need(int need, sbyte atLeast) => sheet => sheet.Needs[need] >= atLeast;

    private static Func<FactVector, bool> Answer(int question, sbyte answer) => sheet => sheet.Answers[question] == answer;

    private static Func<FactVector, bool> Sign(int sign) => sheet => sheet.Signs[sign];

    private static Func<FactVector, bool> Fired(ulong rules) => sheet => (sheet.Fired & rules) != 0;

    private static Func<FactVector, bool> Stands(uint approaches) => sheet => (sheet.Stands & approaches) != 0;

    private static Func<FactVector, bool> LatestTrial(int[] approaches, TrialOutcome[] outcomes) => sheet =>
    {
        var latest = sheet.LatestTried(approaches);
        return latest >= 0 && Array.IndexOf(outcomes, sheet.Outcomes[latest]) >= 0;
    };

    private static Func<FactVector, bool> Measurement(int measurement, MeasurementCondition bounds) => sheet =>
        sheet.Measurements[measurement] is { } number
            ? bounds.Known != false
                && (bounds.Over is not { } over || number > over)
                && (bounds.AtLeast is not { } atLeast || number >= atLeast)
                && (bounds.Under is not { } under || number < under)
                && (bounds.AtMost is not { } atMost || number <= atMost)
            : bounds.Known == false;

    private static bool Notes(StandingDecision? decision, DecisionNote note) => decision is not null && note switch
    {
        DecisionNote.Fallback => decision.FallbackNoted,
        _ => decision.DiverseExamplesPlanned,
    };

    private int[] Positions(IReadOnlyList<string> approaches) => [.. approaches.Select(id => book.ApproachIds[id])];
}
