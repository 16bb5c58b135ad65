using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.ApproachIds;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>
/// The rules of version 1 once more, written down as plain code and without the document: what the evaluator must make of the document. Slow and
/// short on purpose.
/// </summary>
internal sealed class ReferenceEvaluator
{
    private readonly Facts _facts;

    public ReferenceEvaluator(Facts facts)
    {
        _facts = facts;
        var prompting = Latest(SystemPrompt, FewShot);
        var fewShot = Latest(FewShot);
        var worked = prompting?.Outcome == TrialOutcome.Worked;
        var complex = Is("styleCriticalAndComplex", AnswerValue.Yes);

        If("K1", Wanted("knowledge"));
        If("K2", Wanted("upToDate"));
        var s2 = Wanted("style") && (DidNotWork(prompting) || Seen("styleHardToSpecify"));
        var s3 = Critical("style") && complex;
        If("S1", Wanted("style") && (worked || !(s2 || s3)));
        If("S2", s2 && !worked);
        If("S3", s3 && !worked);
        var f2 = Wanted("format") && (DidNotWork(fewShot) || Seen("inconsistentFormat"));
        var f3 = Critical("format") && complex;
        If("F1", Wanted("format") && (worked || !(f2 || f3)));
        If("F2", f2 && !worked);
        If("F3", f3 && !worked);
        If("B1", Wanted("behaviour"));
        If("L1", Critical("lowLatency") && (Seen("longPrompts") || Seen("needFasterResponses") || Number("promptTokens") > 2000));
        If("D0", Rules.Count == 0 && PublishedFrameworks.Current.Document.Needs.Any(need => Level(need.Id) is not null));
        If("T1", worked && (Fired("S1") || Fired("F1")));
        if (Rules.Count == 0)
            return;

        var tunes = Fired("S2") || Fired("S3") || Fired("F2") || Fired("F3") || Fired("B1") || Fired("L1");
        var givesWay = tunes && Is("fewShotSuffices", AnswerValue.Yes) && !DidNotWork(fewShot);
        If("Q1", givesWay);
        tunes &= !givesWay;

        var prompt = Prompt(prompting, worked, givesWay);
        Target = Path(tunes ? FineTuning : prompt);
        if (tunes)
        {
            Block("Q4", Number("goodExamples") is { } examples ? examples < 50 : Is("qualityTrainingData", AnswerValue.No));
            Block("Q5", Is("stableUseCase", AnswerValue.No));
            Block("Q6", Is("affordable", AnswerValue.No));
            Block("Q7", Is("capable", AnswerValue.No));
        }

        var standIn = Fired("F1") || Fired("F2") || Fired("F3") ? FewShot : SystemPrompt;
        Now = Blockers.Count > 0 ? Path(standIn) : Target;
    }

    public List<string> Rules { get; } = [];

    public List<string> Blockers { get; } = [];

    public IReadOnlyList<string> Now { get; } = [];

    public IReadOnlyList<string> Target { get; } = [];

    private string? Prompt(Trial? prompting, bool worked, bool givesWay)
    {
        var style = Fired("S1") ? (worked ? prompting!.Approach : SystemPrompt) : null;
        var format = Fired("F1") ? (worked ? prompting!.Approach : FewShot) : null;
        return givesWay || style == FewShot || format == FewShot ? FewShot
            : style ?? format ?? (Fired("D0") ? SystemPrompt : null);
    }

    private string[] Path(string? beside) =>
        [.. (Fired("K1") || Fired("K2") ? new[] { Rag } : []), .. beside is null ? Array.Empty<string>() : [beside]];

    private void If(string rule, bool fires)
    {
        if (fires)
            Rules.Add(rule);
    }

    private void Block(string rule, bool blocks)
    {
        if (blocks)
            Blockers.Add(rule);
    }

    private bool Fired(string rule) => Rules.Contains(rule);

    private NeedLevel? Level(string need) => _facts.Needs.TryGetValue(need, out var level) ? level : null;

    private bool Wanted(string need) => Level(need) is NeedLevel.Wanted or NeedLevel.Critical;

    private bool Critical(string need) => Level(need) is NeedLevel.Critical;

    private bool Is(string question, AnswerValue answer) =>
        !_facts.Contested.Contains(question) && _facts.Answers.TryGetValue(question, out var given) && given == answer;

    private bool Seen(string sign) => _facts.Signs.Contains(sign);

    private decimal? Number(string measurement) => _facts.Measurements.TryGetValue(measurement, out var number) ? number : null;

    private Trial? Latest(params string[] approaches) => _facts.Trials.LastOrDefault(trial => approaches.Contains(trial.Approach));

    private static bool DidNotWork(Trial? trial) => trial?.Outcome is TrialOutcome.Inconsistent or TrialOutcome.Failed;
}
