using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>Lays changes over the facts of a use case. There is no other merge: the page, the API and the plan all come through here.</summary>
public static class ChangedFacts
{
    public static Facts Of(UseCase useCase, IEnumerable<FactChange> changes)
    {
        var list = changes.ToList();
        var retracted = list.OfType<TrialRetraction>().Select(t => t.TrialId).ToHashSet();
        var today = (useCase with { Trials = useCase.Trials.RemoveAll(t => retracted.Contains(t.Id)) }).ToFacts();
        var needs = today.Needs.ToDictionary();
        var answers = today.Answers.ToDictionary();
        var contested = today.Contested.ToList();
        var signs = today.Signs.ToList();
        var trials = today.Trials.ToList();
        var measurements = today.Measurements.ToDictionary();
        foreach (var change in list)
        {
            switch (change)
            {
                case NeedChange c:
                    Set(needs, c.Need, c.Level);
                    break;
                case AnswerChange c:
                    Set(answers, c.Question, c.Answer);
                    contested.Remove(c.Question);
                    break;
                case SignChange c:
                    signs.Remove(c.Sign);
                    if (c.Seen)
                        signs.Add(c.Sign);
                    break;
                case TrialAddition c:
                    trials.Add(new Trial(c.Approach, c.Outcome, c.Purposes));
                    break;
                case MeasurementChange c:
                    Set(measurements, c.Measurement, c.Value);
                    break;
            }
        }

        return today with { Needs = needs, Answers = answers, Contested = contested, Signs = signs, Trials = trials, Measurements = measurements };
    }

    private static void Set<T>(Dictionary<string, T> facts, string id, T? value)
        where T : struct
    {
        if (value is { } known)
            facts[id] = known;
        else
            facts.Remove(id);
    }
}
