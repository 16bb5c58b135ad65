using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>A change of a what-if, and what it comes to over the facts as they are now.</summary>
public sealed record ConsideredChange(FactChange Change, ChangeEffect Effect)
{
    public static IReadOnlyList<ConsideredChange> Of(UseCase useCase, IReadOnlyList<FactChange> changes)
    {
        var facts = useCase.ToFacts();
        var madeAlready = MadeAlready(useCase, changes);
        var additions = 0;
        return [.. changes.Select(c => new ConsideredChange(c, c is TrialAddition ? AsIs(additions++ < madeAlready) : EffectOf(c, useCase, facts)))];
    }

    /// <summary>
    /// How many of the trials that would be added, from the first, are those that were made last. To make them again would add nothing: of each
    /// approach the latest counts, and they would come in the same order.
    /// </summary>
    private static int MadeAlready(UseCase useCase, IReadOnlyList<FactChange> changes)
    {
        var retracted = changes.OfType<TrialRetraction>().Select(t => t.TrialId).ToHashSet();
        var made = useCase.Trials.Where(t => !retracted.Contains(t.Id)).Select(t => new TrialAddition(t.Approach, t.Outcome, t.Purposes)).ToList();
        var added = changes.OfType<TrialAddition>().ToList();
        var most = Math.Min(made.Count, added.Count);
        while (most > 0 && !made.TakeLast(most).SequenceEqual(added.Take(most)))
            most--;
        return most;
    }

    private static ChangeEffect EffectOf(FactChange change, UseCase useCase, Facts facts) => change switch
    {
        NeedChange c => AsIs(Stated(facts.Needs, c.Need) == c.Level),
        AnswerChange c => AsIs(Stated(facts.Answers, c.Question) == c.Answer && !facts.Contested.Contains(c.Question)),
        SignChange c => AsIs(facts.Signs.Contains(c.Sign) == c.Seen),
        TrialRetraction c => useCase.Trials.Exists(t => t.Id == c.TrialId) ? ChangeEffect.Changes : ChangeEffect.NoLongerApplies,
        MeasurementChange c => AsIs(Stated(facts.Measurements, c.Measurement) == c.Value),
        _ => throw new InvalidOperationException($"{change.GetType().Name} has no effect."),
    };

    private static T? Stated<T>(IReadOnlyDictionary<string, T> facts, string id)
        where T : struct => facts.TryGetValue(id, out var value) ? value : null;

    private static ChangeEffect AsIs(bool already) => already ? ChangeEffect.AlreadySo : ChangeEffect.Changes;
}

/// <summary>What a change comes to over the facts as they are now. A link may be opened long after it was made.</summary>
public enum ChangeEffect
{
    Changes,

    /// <summary>The facts already are as the change would have them.</summary>
    AlreadySo,

    /// <summary>What it would change is gone: a trial that was retracted meanwhile.</summary>
    NoLongerApplies,
}
