namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A member took an answer back.</summary>
public sealed record AnswerWithdrawn(Guid MemberId, string Question) : IUseCaseEvent;
