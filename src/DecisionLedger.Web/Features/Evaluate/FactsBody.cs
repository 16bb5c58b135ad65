using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Api;

namespace DecisionLedger.Web.Features.Evaluate;

/// <summary>What is known of a use case. Every part may be left out; what is left out is unknown.</summary>
public record FactsBody
{
    [Description("The importance of each need: notNeeded, wanted or critical.")]
    public IReadOnlyDictionary<string, NeedLevel> Needs { get; init; } = new Dictionary<string, NeedLevel>();

    [Description("The checklist, by question: yes, no or unsure.")]
    public IReadOnlyDictionary<string, AnswerValue> Answers { get; init; } = new Dictionary<string, AnswerValue>();

    [Description("The signs that were seen.")]
    public IReadOnlyList<string> Signs { get; init; } = [];

    [Description("The trials, oldest first.")]
    public IReadOnlyList<TrialBody> Trials { get; init; } = [];

    [Description("Measured numbers by measurement, in the framework's units.")]
    public IReadOnlyDictionary<string, decimal> Measurements { get; init; } = new Dictionary<string, decimal>();
}

public sealed record TrialBody
{
    [Description("systemPrompt, fewShot, rag or fineTuning.")]
    public required string Approach { get; init; }

    public required TrialOutcome Outcome { get; init; }

    [Description("What happened; optional.")]
    public string Note { get; init; } = "";

    [Description("The needs that the approach was tried for; optional.")]
    public IReadOnlyList<string> Purposes { get; init; } = [];
}

/// <summary>Reads facts that a caller sends as those that a framework version knows, or says of each what is wrong with it.</summary>
public static class FactsCheck
{
    /// <exception cref="RefusedCallException">At least one fact is not one; all of those are named.</exception>
    public static Facts Read(FactsBody body, Framework framework)
    {
        var refusals = ProblemsIn(body, framework).ToList();
        if (refusals.Count > 0)
            throw new RefusedCallException(StatusCodes.Status400BadRequest, refusals);
        return new Facts
        {
            Needs = body.Needs,
            Answers = body.Answers,
            Signs = body.Signs,
            Trials = body.Trials.Select(t => new Trial(t.Approach, t.Outcome, t.Purposes)).ToList(),
            Measurements = body.Measurements,
        };
    }

    private static IEnumerable<Refusal> ProblemsIn(FactsBody body, Framework framework)
    {
        var document = framework.Document;
        var (needs, questions) = (document.Needs.Select(n => n.Id).ToList(), document.Checklist.Questions.Select(q => q.Id).ToList());
        foreach (var need in body.Needs.Keys.Except(needs))
            yield return FactDecider.Unknown("need", need, needs, $"needs.{JsonErrorText.Shown(need)}");
        foreach (var question in body.Answers.Keys.Except(questions))
            yield return FactDecider.Unknown("question", question, questions, $"answers.{JsonErrorText.Shown(question)}");
        foreach (var problem in SignProblems(body.Signs, "signs", framework))
            yield return problem;
        for (var i = 0; i < body.Trials.Count; i++)
        {
            if (framework.Approach(body.Trials[i].Approach) is null)
                yield return FactDecider.Unknown("approach", body.Trials[i].Approach, document.Approaches.Select(a => a.Id), $"trials[{i}].approach");
            foreach (var purpose in body.Trials[i].Purposes.Except(needs))
                yield return FactDecider.Unknown("need", purpose, needs, $"trials[{i}].purposes");
        }

        foreach (var (measurement, value) in body.Measurements)
        {
            var field = $"measurements.{JsonErrorText.Shown(measurement)}";
            if (framework.Measurement(measurement) is not { } definition)
                yield return FactDecider.Unknown("measurement", measurement, document.Measurements.Select(m => m.Id), field);
            else if (FactDecider.InRange(definition, value) is { } outOfRange)
                yield return outOfRange with { Field = field };
        }
    }

    public static IEnumerable<Refusal> SignProblems(IReadOnlyList<string> signs, string field, Framework framework)
    {
        for (var i = 0; i < signs.Count; i++)
        {
            if (framework.Sign(signs[i]) is null)
                yield return FactDecider.Unknown("sign", signs[i], framework.Document.Signs.Select(s => s.Id), $"{field}[{i}]");
            else if (signs.Take(i).Contains(signs[i]))
                yield return new Refusal("duplicate", $"{field} names {signs[i]} twice. Name it once.", $"{field}[{i}]");
        }
    }
}
