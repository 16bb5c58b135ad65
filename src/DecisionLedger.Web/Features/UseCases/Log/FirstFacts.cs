using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>What is known of a use case when it is logged; every part may be empty.</summary>
public sealed record FirstFacts
{
    public IReadOnlyList<FirstNeed> Needs { get; init; } = [];

    public IReadOnlyList<FirstAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FirstSign> Signs { get; init; } = [];

    public IReadOnlyList<FirstTrial> Trials { get; init; } = [];

    public IReadOnlyList<FirstMeasurement> Measurements { get; init; } = [];

    /// <summary>The behaviours that state these facts, in the order in which the guide asks for them.</summary>
    public IEnumerable<Func<UseCase, EventsOrRefusal>> Behaviours(Framework framework, Guid member)
    {
        foreach (var need in Needs)
            yield return useCase => FactBehaviours.StateNeed(useCase, framework, need.Need, need.Level, need.Reason);
        foreach (var answer in Answers)
            yield return useCase => AnswerBehaviours.Answer(useCase, framework, member, answer.Question, answer.Answer, answer.Reason);
        foreach (var sign in Signs)
            yield return useCase => FactBehaviours.SeeSign(useCase, framework, sign.Sign, sign.Note);
        foreach (var trial in Trials)
            yield return useCase => FactBehaviours.RecordTrial(useCase, framework, Guid.CreateVersion7(), trial.Approach, trial.Outcome, trial.Note, trial.Purposes);
        foreach (var measurement in Measurements)
            yield return useCase => FactBehaviours.TakeMeasurement(useCase, framework, measurement.Measurement, measurement.Value, measurement.Note);
    }
}

public sealed record FirstNeed(string Need, NeedLevel Level, string Reason);

public sealed record FirstAnswer(string Question, AnswerValue Answer, string Reason);

public sealed record FirstSign(string Sign, string Note);

public sealed record FirstTrial(string Approach, TrialOutcome Outcome, string Note, IReadOnlyList<string> Purposes);

public sealed record FirstMeasurement(string Measurement, decimal Value, string Note);
