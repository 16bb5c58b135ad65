using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Works out the fewest facts that would have to be otherwise for a condition to hold, or not to.</summary>
internal sealed class MissingConditions(Finding finding)
{
    public MissingFacts For(BoundCondition condition, bool wanted = true)
    {
        if (condition.Holds(finding.Sheet) == wanted)
            return MissingFacts.Nothing;

        return condition.Source switch
        {
            NotCondition => For(condition.Parts[0], !wanted),
            AllCondition => wanted ? Every(condition, true) : Either(condition, false),
            AnyCondition => wanted ? Either(condition, true) : Every(condition, false),
            var leaf => wanted ? ToHold(leaf) : ToFail(leaf),
        };
    }

    private MissingFacts Every(BoundCondition condition, bool wanted) =>
        condition.Parts.Aggregate(MissingFacts.Nothing, (missing, part) => missing.And(For(part, wanted)));

    private MissingFacts Either(BoundCondition condition, bool wanted) =>
        condition.Parts.Select(part => For(part, wanted)).Aggregate((one, other) => one.Or(other));

    private MissingFacts ToHold(Condition leaf) => leaf switch
    {
        NeedCondition need => One(
            FactPath.Need(need.Need),
            $"{NameOf(FactPath.Need(need.Need))} would have to be {FactWords.LevelOrHigher(need.AtLeast)} ({Stated(need.Need)})"),
        AnswerCondition answer => One(
            FactPath.Answer(answer.Answer),
            $"“{NameOf(FactPath.Answer(answer.Answer))}” would have to be answered {FactWords.Answer(answer.Is)} ({Answered(answer.Answer)})"),
        SignCondition sign => One(
            FactPath.Sign(sign.Sign),
            $"The sign “{NameOf(FactPath.Sign(sign.Sign))}” would have to be seen"),
        LatestTrialCondition trial => LatestTrial(trial),
        MeasurementCondition measurement => One(
            FactPath.Measurement(measurement.Measurement),
            $"{NameOf(FactPath.Measurement(measurement.Measurement))} would have to be {FactWords.Bounds(measurement)} ({Measured(measurement.Measurement)})"),
        _ => MissingFacts.OutOfReach,
    };

    private MissingFacts ToFail(Condition leaf) =>
        leaf is RuleCondition
            ? MissingFacts.OutOfReach
            : SatisfiedFacts.Of(finding.Book, finding.Sheet, new BoundCondition(leaf, static _ => true, [])) is [var fact]
                ? One(fact, $"{NameOf(fact)} would have to be otherwise")
                : MissingFacts.OutOfReach;

    private MissingFacts LatestTrial(LatestTrialCondition trial)
    {
        var names = FactWords.Or(trial.LatestTrial.Select(id => FactWords.InSentence(finding.Framework.Approach(id)!.Name)));
        var latest = finding.Sheet.LatestTried([.. trial.LatestTrial.Select(id => finding.Book.ApproachIds[id])]);
        var was = latest < 0 ? "there is none" : $"it is {FactWords.Outcome(finding.Sheet.Outcomes[latest])}";
        return One(
            FactPath.Trial(latest < 0 ? trial.LatestTrial[0] : finding.Book.Document.Approaches[latest].Id),
            $"The latest trial of {names} would have to be {FactWords.Or(trial.In.Select(FactWords.Outcome))} ({was})");
    }

    private static MissingFacts One(string fact, string words) => new([words], [fact]);

    private string NameOf(string fact) => finding.Framework.NameOf(fact);

    private string Stated(string need) =>
        finding.Sheet.Needs[finding.Book.NeedIds[need]] is var level && level == FactSheet.Unknown
            ? "it is not stated"
            : $"it is {FactWords.Level((NeedLevel)level)}";

    private string Answered(string question) => finding.Sheet.Answers[finding.Book.QuestionIds[question]] switch
    {
        FactSheet.Yes => "it is yes",
        FactSheet.No => "it is no",
        _ when finding.Facts.Contested.Contains(question) => "the team's answers tie",
        _ => "it is open",
    };

    private string Measured(string measurement) =>
        finding.Sheet.Measurements[finding.Book.MeasurementIds[measurement]] is { } number
            ? $"{FactWords.Number(number)} measured"
            : "not measured";
}
