namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A member took an answer back.</summary>
/// <param name="MemberId">Who took it back.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Reason">Why; may be empty. Version 1 of this event had none, and the reason that was given was lost.</param>
public sealed record AnswerWithdrawn(Guid MemberId, string Question, string Reason) : IUseCaseEvent;
