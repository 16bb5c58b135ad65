using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>Says changes in words.</summary>
public static class ChangeWords
{
    public static string Of(FactChange change, UseCase useCase, Framework framework) => change switch
    {
        TrialRetraction c => useCase.Trials.Find(t => t.Id == c.TrialId) is { } trial
            ? $"Trial of {Name(trial.Approach, framework)} ({EventWords.Outcome(trial.Outcome)}): removed"
            : "A trial: removed",
        TrialAddition c => $"{Name(c.Approach, framework)} tried: {EventWords.Outcome(c.Outcome)}{For(c, framework)}",
        _ => $"{framework.NameOf(change.Fact)}: {Value(change)}",
    };

    /// <summary>What it is today, in words.</summary>
    public static string Today(FactChange change, UseCase useCase) => change switch
    {
        SignChange c => useCase.Signs.ContainsKey(c.Sign) ? "seen" : "not seen",
        TrialAddition => StatedFacts.Of(useCase).GetValueOrDefault(change.Fact, "not tried"),
        TrialRetraction c => useCase.Trials.Exists(t => t.Id == c.TrialId) ? "recorded" : "removed",
        _ => StatedFacts.Of(useCase).GetValueOrDefault(change.Fact, "not answered"),
    };

    private static string Value(FactChange change) => change switch
    {
        NeedChange { Level: { } level } => EventWords.Level(level),
        AnswerChange { Answer: { } answer } => answer.ToString().ToLowerInvariant(),
        SignChange c => c.Seen ? "seen" : "not seen",
        MeasurementChange { Value: { } value } => EventWords.Number(value),
        _ => "not answered",
    };

    private static string Name(string approach, Framework framework) => framework.Approach(approach)?.Name ?? approach;

    private static string For(TrialAddition trial, Framework framework) =>
        trial.Purposes.Count == 0 ? "" : $", for {string.Join(", ", trial.Purposes.Select(p => framework.NameOf(FactPath.Need(p)).ToLowerInvariant()))}";
}
