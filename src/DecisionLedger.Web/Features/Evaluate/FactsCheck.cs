using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Api;

namespace DecisionLedger.Web.Features.Evaluate;

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
            yield return FactBehaviours.Unknown("need", need, needs, $"needs.{Shown(need)}");
        foreach (var question in body.Answers.Keys.Except(questions))
            yield return FactBehaviours.Unknown("question", question, questions, $"answers.{Shown(question)}");
        foreach (var problem in SignProblems(body.Signs, "signs", framework))
            yield return problem;
        for (var i = 0; i < body.Trials.Count; i++)
        {
            if (framework.Approach(body.Trials[i].Approach) is null)
                yield return FactBehaviours.Unknown("approach", body.Trials[i].Approach, document.Approaches.Select(a => a.Id), $"trials[{i}].approach");
            foreach (var purpose in body.Trials[i].Purposes.Except(needs))
                yield return FactBehaviours.Unknown("need", purpose, needs, $"trials[{i}].purposes");
        }

        foreach (var (measurement, value) in body.Measurements)
        {
            var field = $"measurements.{Shown(measurement)}";
            if (framework.Measurement(measurement) is not { } definition)
                yield return FactBehaviours.Unknown("measurement", measurement, document.Measurements.Select(m => m.Id), field);
            else if (FactBehaviours.InRange(definition, value) is { } outOfRange)
                yield return outOfRange with { Field = field };
        }
    }

    public static IEnumerable<Refusal> SignProblems(IReadOnlyList<string> signs, string field, Framework framework)
    {
        for (var i = 0; i < signs.Count; i++)
        {
            if (framework.Sign(signs[i]) is null)
                yield return FactBehaviours.Unknown("sign", signs[i], framework.Document.Signs.Select(s => s.Id), $"{field}[{i}]");
            else if (signs.Take(i).Contains(signs[i]))
                yield return new Refusal("duplicate", $"{field} names {signs[i]} twice. Name it once.", $"{field}[{i}]");
        }
    }

    private static string Shown(string id) => id.Length <= 60 ? id : $"{id[..60]}…";
}
