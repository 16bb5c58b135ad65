namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A sign is no longer seen.</summary>
public sealed record SignCleared(string Sign, string Reason) : IUseCaseEvent;
