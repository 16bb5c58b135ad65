using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>What recording a what-if would do, worked out before it is done.</summary>
public sealed record RecordingPlan
{
    /// <summary>Why it would be refused; null where it would not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What would be appended, in order.</summary>
    public required IReadOnlyList<IUseCaseEvent> Events { get; init; }

    /// <summary>What is recommended under the what-if.</summary>
    public required Recommendation WhatIf { get; init; }

    /// <summary>What would be recommended once it was recorded: another, where others' answers outweigh the recorder's.</summary>
    public required Recommendation Recorded { get; init; }

    public required IReadOnlyList<AnswerShortfall> Shortfalls { get; init; }

    public bool LeadsToTheWhatIf => Recorded.SaysTheSameAs(WhatIf);

    public static RecordingPlan Of(
        UseCase useCase, Framework framework, Guid member, IReadOnlyList<FactChange> changes, string reason, Func<Guid> trialId)
    {
        var decided = WhatIfBehaviours.Record(useCase, framework, member, changes, reason, trialId);
        var whatIf = ChangedFacts.Of(useCase, changes);
        var after = decided.Events.Aggregate(useCase, UseCase.Evolve);
        return new RecordingPlan
        {
            Refusal = decided.Refusal,
            Events = decided.Events,
            WhatIf = Evaluator.Evaluate(framework, whatIf),
            Recorded = Evaluator.Evaluate(framework, after.ToFacts()),
            Shortfalls = decided.Refusal is null ? ShortfallsOf(after, changes) : [],
        };
    }

    private static List<AnswerShortfall> ShortfallsOf(UseCase after, IReadOnlyList<FactChange> changes) =>
    [
        .. from change in changes.OfType<AnswerChange>()
           let team = after.TeamAnswers.FirstOrDefault(a => a.Question == change.Question)
           where team is not null && (team.Contested || team.Value != change.Answer)
           select new AnswerShortfall(change.Question, change.Answer, team),
    ];
}
