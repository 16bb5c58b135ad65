namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The use case was given another title.</summary>
public sealed record UseCaseRenamed(string Title) : IUseCaseEvent;
