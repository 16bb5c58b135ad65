namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The team means to look again once a measurement fulfils a condition.</summary>
public sealed record RevisitConditionSet(Guid ConditionId, string Measurement, Comparison Comparison, decimal Value, string Reason) : IUseCaseEvent;
