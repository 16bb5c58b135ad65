using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks.Comparison;

/// <summary>Says how two conditions differ that stand in the same place.</summary>
internal sealed class ConditionComparison(Framework before, Framework after)
{
    /// <param name="rule">What the condition belongs to: Rule Q4.</param>
    public IEnumerable<(FrameworkSection? Section, string Text)> Between(string rule, Condition was, Condition now)
    {
        var (old, young) = (ConditionTree.Of(was).ToList(), ConditionTree.Of(now).ToList());
        if (old.Count == young.Count && old.Zip(young).All(pair => SameButForNumbers(pair.First, pair.Second)))
            return old.Zip(young)
                .Where(pair => pair.First is MeasurementCondition && pair.First != pair.Second)
                .Select(pair => ((FrameworkSection?)FrameworkSection.Thresholds, Threshold(rule, (MeasurementCondition)pair.First, (MeasurementCondition)pair.Second)));

        var (wasWords, nowWords) = (new ConditionWords(before).Of(was), new ConditionWords(after).Of(now));
        return [(null, wasWords == nowWords
            ? $"{rule}: condition rewritten, same meaning: when {nowWords}"
            : $"{rule} applies when {nowWords} (before: when {wasWords})")];
    }

    private static bool SameButForNumbers(Condition one, Condition other) => (one, other) switch
    {
        (AllCondition all, AllCondition others) => all.All.Count == others.All.Count,
        (AnyCondition any, AnyCondition others) => any.Any.Count == others.Any.Count,
        (NotCondition, NotCondition) => true,
        (MeasurementCondition measurement, MeasurementCondition others) => measurement.Measurement == others.Measurement && measurement.Known == others.Known,
        (LatestTrialCondition trial, LatestTrialCondition others) => trial.LatestTrial.SequenceEqual(others.LatestTrial) && trial.In.SequenceEqual(others.In),
        (StandsCondition stands, StandsCondition others) => stands.Stands.SequenceEqual(others.Stands),
        (PurposeCondition purpose, PurposeCondition others) => purpose.Of == others.Of && purpose.Purpose.SequenceEqual(others.Purpose),
        _ => one == other,
    };

    private string Threshold(string rule, MeasurementCondition was, MeasurementCondition now) =>
        $"{rule}: {ShownName.InSentence(after.NameOf(FactPath.Measurement(now.Measurement)))} {FactWords.Bounds(now)} instead of {FactWords.Bounds(was)}";
}
