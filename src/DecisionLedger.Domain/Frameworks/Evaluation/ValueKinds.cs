using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// Which values of needs and answers the rules that make a verdict can tell apart: a need that no rule wants critical is the same wanted and critical,
/// and a question that no rule asks is the same yes and no. It makes certainty cheap, and it is why "this cannot matter" can be known and not only guessed.
/// </summary>
internal sealed class ValueKinds
{
    private static readonly int[] Asked = [0, 1];
    private static readonly int[] NotAsked = [0, 0];

    public ValueKinds(FrameworkDocument document)
    {
        var leaves = MovingConditions.Of(document.Rules).ToList();
        LookedAt = leaves.SelectMany(FactsIn).ToHashSet();
        var asked = leaves.OfType<AnswerCondition>().Select(answer => answer.Answer).ToHashSet();
        OfAnswers = [.. document.Checklist.Questions.Select(question => asked.Contains(question.Id) ? Asked : NotAsked)];
        OfLevels = [.. document.Needs.Select(need =>
            KindsOf([.. leaves.OfType<NeedCondition>().Where(condition => condition.Need == need.Id).Select(condition => condition.AtLeast)]))];
    }

    /// <summary>By need: the kind of each level.</summary>
    public IReadOnlyList<int[]> OfLevels { get; }

    /// <summary>By question: the kind of no and of yes.</summary>
    public IReadOnlyList<int[]> OfAnswers { get; }

    /// <summary>The paths of the needs, answers, signs and trials that can move a verdict.</summary>
    public IReadOnlySet<string> LookedAt { get; }

    private static IEnumerable<string> FactsIn(Condition leaf) => leaf switch
    {
        NeedCondition need => [FactPath.Need(need.Need)],
        AnswerCondition answer => [FactPath.Answer(answer.Answer)],
        SignCondition sign => [FactPath.Sign(sign.Sign)],
        LatestTrialCondition trial => trial.LatestTrial.Select(FactPath.Trial),
        _ => [],
    };

    // Stated at all is the same for every level, so the lowest level is never a threshold among them.
    private static int[] KindsOf(HashSet<NeedLevel> thresholds) =>
        [.. Enum.GetValues<NeedLevel>().Select(level => thresholds.Count(threshold => threshold != NeedLevel.NotNeeded && level >= threshold))];
}
