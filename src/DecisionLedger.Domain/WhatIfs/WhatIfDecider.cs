using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>Records a what-if: all of it or nothing.</summary>
public static class WhatIfDecider
{
    /// <param name="useCase">The use case.</param>
    /// <param name="framework">The version under which it is read.</param>
    /// <param name="member">Who records it. An answer is recorded in this member's own name: nobody answers for another.</param>
    /// <param name="changes">The what-if. What is so already, or applies no longer, adds no event.</param>
    /// <param name="reason">Why, on each of the events; may be empty.</param>
    /// <param name="trialId">Gives each trial a fresh id.</param>
    public static DecideResult Record(
        UseCase useCase, Framework framework, Guid member, IReadOnlyList<FactChange> changes, string reason, Func<Guid> trialId)
    {
        reason = TextLimits.Of(reason);
        if ((UseCaseDecider.OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        if (ChangeCheck.ProblemsIn(changes, framework) is [var problem, ..])
            return problem;

        var events = new List<IUseCaseEvent>();
        foreach (var (change, _) in ConsideredChange.Of(useCase, changes).Where(c => c.Effect == ChangeEffect.Changes))
        {
            var decided = Decide(change, useCase, framework, member, reason, trialId);
            if (decided.Refusal is not null)
                return decided;
            events.AddRange(decided.Events);
            useCase = decided.Events.Aggregate(useCase, UseCase.Evolve);
        }

        return DecideResult.Of(events);
    }

    private static DecideResult Decide(FactChange change, UseCase useCase, Framework framework, Guid member, string reason, Func<Guid> trialId) => change switch
    {
        NeedChange { Level: { } level } c => FactDecider.StateNeed(useCase, framework, c.Need, level, reason),
        NeedChange c => FactDecider.ClearNeed(useCase, framework, c.Need, reason),
        // Saying again what one has said, with another reason, would lift a settlement that stands on it and move nothing else.
        AnswerChange { Answer: { } answer } c => useCase.Answers.Exists(a => a.MemberId == member && a.Question == c.Question && a.Answer == answer)
            ? DecideResult.NothingChanged
            : AnswerDecider.Answer(useCase, framework, member, c.Question, answer, reason),
        AnswerChange c => AnswerDecider.Withdraw(useCase, framework, member, c.Question, reason),
        SignChange { Seen: true } c => FactDecider.SeeSign(useCase, framework, c.Sign, reason),
        SignChange c => FactDecider.ClearSign(useCase, framework, c.Sign, reason),
        TrialAddition c => FactDecider.RecordTrial(useCase, framework, trialId(), c.Approach, c.Outcome, reason, c.Purposes),
        TrialRetraction c => FactDecider.RetractTrial(useCase, c.TrialId, reason),
        MeasurementChange { Value: { } value } c => FactDecider.TakeMeasurement(useCase, framework, c.Measurement, value, reason),
        MeasurementChange c => FactDecider.ClearMeasurement(useCase, framework, c.Measurement, reason),
        _ => throw new InvalidOperationException($"{change.GetType().Name} cannot be recorded."),
    };
}
