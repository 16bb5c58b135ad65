namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The use case is no longer worked on; its history stays.</summary>
public sealed record UseCaseArchived(string Reason) : IUseCaseEvent;
