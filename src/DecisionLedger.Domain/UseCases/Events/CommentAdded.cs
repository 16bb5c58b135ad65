namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A member said something about the use case.</summary>
public sealed record CommentAdded(Guid CommentId, Guid MemberId, string Text) : IUseCaseEvent;
