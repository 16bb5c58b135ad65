using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Works out the fewest facts that would have to be otherwise for a condition to hold, or not to.</summary>
internal sealed class MissingConditions(EvaluationContext finding)
{
    private const int AnswersTie = 2;
    private const int AnswerOpen = 3;

    private static readonly int Outcomes = Enum.GetValues<TrialOutcome>().Length;

    private MissingWords Words => finding.Book.Missing;

    /// <summary>How many different things there are to say of a condition's fact: see where it is looked up.</summary>
    public static int VariantsOf(Condition leaf, int approaches) => leaf switch
    {
        NeedCondition => Enum.GetValues<NeedLevel>().Length + 1,
        AnswerCondition => AnswerOpen + 1,
        SignCondition or MeasurementCondition => 1,
        LatestTrialCondition => (approaches * Outcomes) + 1,
        _ => 0,
    };

    public MissingFacts For(BoundCondition condition, bool wanted = true)
    {
        if (condition.Holds(finding.Sheet) == wanted)
            return MissingFacts.Nothing;

        return condition.Source switch
        {
            NotCondition => For(condition.Parts[0], !wanted),
            AllCondition => wanted ? Every(condition, true) : Either(condition, false),
            AnyCondition => wanted ? Either(condition, true) : Every(condition, false),
            _ => wanted ? ToHold(condition) : ToFail(condition),
        };
    }

    private MissingFacts Every(BoundCondition condition, bool wanted)
    {
        var missing = MissingFacts.Nothing;
        foreach (var part in condition.Parts)
            missing = Words.Both(missing, For(part, wanted));
        return missing;
    }

    private MissingFacts Either(BoundCondition condition, bool wanted)
    {
        var missing = For(condition.Parts[0], wanted);
        for (var part = 1; part < condition.Parts.Length; part++)
            missing = Words.Either(missing, For(condition.Parts[part], wanted));
        return missing;
    }

    private MissingFacts ToHold(BoundCondition leaf)
    {
        switch (leaf.Source)
        {
            case NeedCondition need:
                var level = finding.Sheet.Needs[leaf.Position];
                return leaf.Missing[level - FactVector.Unknown] ??= One(leaf, $"{NameOf(leaf)} must be {FactWords.LevelOrHigher(need.AtLeast)} ({Stated(level)})");
            case AnswerCondition answer:
                var answered = Answered(leaf, answer.Answer);
                return leaf.Missing[answered] ??= One(leaf, $"“{NameOf(leaf)}” must be answered {FactWords.Answer(answer.Is)} ({Said(answered)})");
            case SignCondition:
                return leaf.Missing[0] ??= One(leaf, $"The sign “{NameOf(leaf)}” must be seen");
            case MeasurementCondition measurement:
                return Measurement(leaf, measurement);
            case LatestTrialCondition trial:
                var latest = finding.Sheet.LatestTried(leaf.Positions);
                var variant = latest < 0 ? 0 : (latest * Outcomes) + (int)finding.Sheet.Outcomes[latest] + 1;
                return leaf.Missing[variant] ??= LatestTrial(trial, latest);
            default:
                return MissingFacts.OutOfReach;
        }
    }

    private MissingFacts ToFail(BoundCondition leaf) =>
        leaf.Source is not RuleCondition && SatisfiedFacts.OfLeaf(finding.Book, finding.Sheet, leaf) is [var fact]
            ? Words.Otherwise(fact, finding.Framework)
            : MissingFacts.OutOfReach;

    private MissingFacts Measurement(BoundCondition leaf, MeasurementCondition bounds)
    {
        if (finding.Sheet.Measurements[leaf.Position] is { } number)
            return MissingFacts.One(PathOf(bounds), InWords($"now {FactWords.Number(number)}"), kept: false);
        return leaf.Missing[0] ??= MissingFacts.One(PathOf(bounds), InWords("not answered"));

        string InWords(string measured) => $"{finding.Framework.NameOf(PathOf(bounds))} must be {FactWords.Bounds(bounds)} ({measured})";

        static string PathOf(MeasurementCondition bounds) => FactPath.Measurement(bounds.Measurement);
    }

    private MissingFacts LatestTrial(LatestTrialCondition trial, int latest)
    {
        var names = ShownList.Or(trial.LatestTrial.Select(id => ShownName.InSentence(finding.Framework.Approach(id)!.Name)));
        var was = latest < 0 ? "no trial yet" : $"now {FactWords.Outcome(finding.Sheet.Outcomes[latest])}";
        return MissingFacts.One(
            FactPath.Trial(latest < 0 ? trial.LatestTrial[0] : finding.Book.Document.Approaches[latest].Id),
            $"The latest trial of {names} must have the result {ShownList.Or(trial.In.Select(FactWords.Outcome))} ({was})");
    }

    private static MissingFacts One(BoundCondition leaf, string words) => MissingFacts.One(leaf.Facts[0], words);

    private string NameOf(BoundCondition leaf) => finding.Framework.NameOf(leaf.Facts[0]);

    private static string Stated(sbyte level) => level == FactVector.Unknown ? "not answered" : $"now {FactWords.Level((NeedLevel)level)}";

    private int Answered(BoundCondition leaf, string question) => finding.Sheet.Answers[leaf.Position] switch
    {
        FactVector.Unknown => finding.Facts.Contested.Contains(question) ? AnswersTie : AnswerOpen,
        var answer => answer,
    };

    private static string Said(int answered) => answered switch
    {
        FactVector.Yes => "now yes",
        FactVector.No => "now no",
        AnswersTie => "tied",
        _ => "not answered",
    };
}
