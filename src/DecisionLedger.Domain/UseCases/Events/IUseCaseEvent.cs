namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>
/// Something that happened to a use case. An event holds what was said, never what follows from it; who said it and when is the event's
/// metadata, except where a member's own word is the fact itself (an answer, a decision, a review, a comment).
/// A published event's shape never changes.
/// </summary>
public interface IUseCaseEvent;
