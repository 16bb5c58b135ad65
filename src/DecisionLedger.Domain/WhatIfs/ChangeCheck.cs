using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>Whether a framework version knows what changes name.</summary>
public static class ChangeCheck
{
    /// <returns>What is wrong with each that cannot be looked at; empty where all can.</returns>
    public static IReadOnlyList<Refusal> ProblemsIn(IReadOnlyList<FactChange> changes, Framework framework) =>
        [.. changes.Select(c => ProblemOf(c, framework)).OfType<Refusal>(), .. NamedTwice(changes)];

    /// <returns>Null where the framework knows it.</returns>
    public static Refusal? ProblemOf(FactChange change, Framework framework)
    {
        var document = framework.Document;
        return change switch
        {
            NeedChange c => Known(framework.Need(c.Need), "need", c.Need, document.Needs.Select(n => n.Id), c),
            AnswerChange c => Known(framework.Question(c.Question), "question", c.Question, document.Checklist.Questions.Select(q => q.Id), c),
            SignChange c => Known(framework.Sign(c.Sign), "sign", c.Sign, document.Signs.Select(s => s.Id), c),
            TrialAddition c => Known(framework.Approach(c.Approach), "approach", c.Approach, document.Approaches.Select(a => a.Id), c)
                ?? c.Purposes.Select(p => Known(framework.Need(p), "need", p, document.Needs.Select(n => n.Id), c)).FirstOrDefault(p => p is not null),
            MeasurementChange c => Known(framework.Measurement(c.Measurement), "measurement", c.Measurement, document.Measurements.Select(m => m.Id), c)
                ?? OutOfRange(framework.Measurement(c.Measurement)!, c),
            _ => null,
        };
    }

    private static Refusal? Known(object? definition, string kind, string id, IEnumerable<string> known, FactChange change) =>
        definition is null ? FactDecider.Unknown(kind, id, known, change.Fact) : null;

    private static Refusal? OutOfRange(MeasurementDefinition definition, MeasurementChange change) =>
        change.Value is { } value && FactDecider.InRange(definition, value) is { } refusal ? refusal with { Field = change.Fact } : null;

    /// <summary>Trials follow one another; every other fact has one value only.</summary>
    private static IEnumerable<Refusal> NamedTwice(IReadOnlyList<FactChange> changes) =>
        from same in changes.Where(c => c is not TrialAddition).GroupBy(c => c.Fact)
        where same.Count() > 1
        select new Refusal("duplicate", $"{same.Key} is changed twice. Change it once.", same.Key);
}
