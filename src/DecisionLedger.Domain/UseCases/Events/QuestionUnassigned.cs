namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>Nobody is asked to answer the question any more.</summary>
public sealed record QuestionUnassigned(string Question) : IUseCaseEvent;
