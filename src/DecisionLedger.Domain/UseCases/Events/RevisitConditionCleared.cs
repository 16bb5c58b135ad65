namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A revisit condition was taken away.</summary>
public sealed record RevisitConditionCleared(Guid ConditionId, string Reason) : IUseCaseEvent;
