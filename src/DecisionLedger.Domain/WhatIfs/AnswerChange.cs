using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <param name="Question">The question's id.</param>
/// <param name="Answer">The answer of the team as a whole; null: as if nobody had answered.</param>
public sealed record AnswerChange(string Question, AnswerValue? Answer) : FactChange
{
    public override string Fact => FactPath.Answer(Question);

    public override string Subject => EventSubject.Answers(Question);
}
