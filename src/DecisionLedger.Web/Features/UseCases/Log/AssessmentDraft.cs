using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>A new assessment as it is being typed: everything as text or choice, right or wrong, so that nothing typed is ever lost.</summary>
public sealed class AssessmentDraft
{
    /// <summary>Chosen once a draft, so that a second click, or a second try after a lost answer, logs nothing twice.</summary>
    public Guid UseCaseId { get; init; } = Guid.CreateVersion7();

    public string Title { get; set; } = "";

    public string Requirement { get; set; } = "";

    public Dictionary<string, TypedNeed> Needs { get; } = [];

    public Dictionary<string, TypedAnswer> Answers { get; } = [];

    public Dictionary<string, TypedSign> Signs { get; } = [];

    public List<TypedTrial> Trials { get; } = [];

    public Dictionary<string, TypedMeasurement> Measurements { get; } = [];

    /// <summary>A draft with a place for every fact that the framework knows.</summary>
    public static AssessmentDraft For(Framework framework, Guid? useCaseId = null)
    {
        var draft = useCaseId is { } id ? new AssessmentDraft { UseCaseId = id } : new AssessmentDraft();
        foreach (var need in framework.Document.Needs)
            draft.Needs.Add(need.Id, new TypedNeed());
        foreach (var question in framework.Document.Checklist.Questions)
            draft.Answers.Add(question.Id, new TypedAnswer());
        foreach (var sign in framework.Document.Signs)
            draft.Signs.Add(sign.Id, new TypedSign());
        foreach (var measurement in framework.Document.Measurements)
            draft.Measurements.Add(measurement.Id, new TypedMeasurement());
        return draft;
    }

    /// <summary>Whether there is nothing in it that one would miss.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Requirement) && Trials.Count == 0
        && Needs.Values.All(n => n is { Level: null, Reason: "" }) && Answers.Values.All(a => a is { Answer: null, Reason: "" })
        && Signs.Values.All(s => s is { Seen: false, Note: "" }) && Measurements.Values.All(m => m.Text.Length == 0);

    /// <summary>What the evaluator reads; a number that is none counts as not measured.</summary>
    public Facts ToFacts(Framework framework) => new()
    {
        Needs = Needs.Where(n => n.Value.Level is not null).ToDictionary(n => n.Key, n => n.Value.Level!.Value),
        Answers = Answers.Where(a => a.Value.Answer is not null).ToDictionary(a => a.Key, a => a.Value.Answer!.Value),
        Signs = Signs.Where(s => s.Value.Seen).Select(s => s.Key).ToList(),
        Trials = CompleteTrials.Select(t => new Trial(t.Approach, t.Outcome!.Value, t.Purposes.ToList())).ToList(),
        Measurements = Numbers(framework).ToDictionary(m => m.Measurement, m => m.Value),
    };

    /// <summary>What is sent with the first event.</summary>
    public FirstFacts ToFirstFacts(Framework framework) => new()
    {
        Needs = Needs.Where(n => n.Value.Level is not null).Select(n => new FirstNeed(n.Key, n.Value.Level!.Value, n.Value.Reason)).ToList(),
        Answers = Answers.Where(a => a.Value.Answer is not null).Select(a => new FirstAnswer(a.Key, a.Value.Answer!.Value, a.Value.Reason)).ToList(),
        Signs = Signs.Where(s => s.Value.Seen).Select(s => new FirstSign(s.Key, s.Value.Note)).ToList(),
        Trials = CompleteTrials.Select(t => new FirstTrial(t.Approach, t.Outcome!.Value, t.Note, t.Purposes.ToList())).ToList(),
        Measurements = Numbers(framework).ToList(),
    };

    private IEnumerable<TypedTrial> CompleteTrials => Trials.Where(t => t.Approach.Length > 0 && t.Outcome is not null);

    private IEnumerable<FirstMeasurement> Numbers(Framework framework) =>
        from definition in framework.Document.Measurements
        let typed = Measurements.GetValueOrDefault(definition.Id)
        where typed is not null
        let number = TypedNumber.Read(typed.Text, definition.Kind)
        where number.Value is { } value && value >= definition.Min && (definition.Kind == MeasurementKind.Fractional || value == decimal.Truncate(value))
        select new FirstMeasurement(definition.Id, number.Value!.Value, typed.Note);
}

public sealed class TypedNeed
{
    public NeedLevel? Level { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class TypedAnswer
{
    public AnswerValue? Answer { get; set; }

    public string Reason { get; set; } = "";
}

public sealed class TypedSign
{
    public bool Seen { get; set; }

    public string Note { get; set; } = "";
}

public sealed class TypedTrial
{
    public Guid Key { get; } = Guid.NewGuid();

    public string Approach { get; set; } = "";

    public TrialOutcome? Outcome { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Ids of the needs that it was meant to serve.</summary>
    public HashSet<string> Purposes { get; init; } = [];
}

public sealed class TypedMeasurement
{
    public string Text { get; set; } = "";

    public string Note { get; set; } = "";
}
