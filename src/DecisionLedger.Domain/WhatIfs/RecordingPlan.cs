using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
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
        var decided = WhatIfDecider.Record(useCase, framework, member, changes, reason, trialId);
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

/// <summary>A question where recording a what-if would not give the team's answer of the what-if, because others answered differently.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Wanted">The answer of the what-if; null: none.</param>
/// <param name="Team">The team's answer once this is recorded, and who answered what.</param>
public sealed record AnswerShortfall(string Question, AnswerValue? Wanted, TeamAnswer Team)
{
    /// <param name="framework">Gives the question's text.</param>
    /// <param name="me">Who reads it.</param>
    /// <param name="nameOf">A member's name.</param>
    public string InWords(Framework framework, Guid me, Func<Guid, string> nameOf)
    {
        var question = $"“{framework.NameOf(FactPath.Answer(Question))}”";
        var wanted = Wanted is { } answer ? Word(answer) : "unanswered";
        var outcome = Team.Contested
            ? $"would be tied, not {wanted}"
            : Wanted is null ? $"would still be answered {Word(Team.Value)}" : $"would be answered {Word(Team.Value)} by the team, not {wanted}";
        var settled = Team.Settled is null ? "" : " An owner has broken the tie.";
        var means = Team.Contested ? " A tie counts as not answered." : Wanted is null ? " You can only change your own answer." : "";
        return $"{question} {outcome}: {Sides(me, nameOf)}.{means}{settled}";
    }

    private string Sides(Guid me, Func<Guid, string> nameOf) => string.Join("; ", Team.Answers.GroupBy(a => a.Answer).OrderBy(side => side.Key).Select(side =>
    {
        var names = side.OrderBy(a => a.MemberId != me).Select(a => a.MemberId == me ? "you" : nameOf(a.MemberId)).ToList();
        return $"{string.Join(", ", names)} {(names.Count > 1 || names[0] == "you" ? "say" : "says")} {Word(side.Key)}";
    }));

    private static string Word(AnswerValue answer) => answer.ToString().ToLowerInvariant();
}
