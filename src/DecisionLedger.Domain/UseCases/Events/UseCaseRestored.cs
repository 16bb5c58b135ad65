namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>An archived use case is worked on again.</summary>
public sealed record UseCaseRestored(string Reason) : IUseCaseEvent;
