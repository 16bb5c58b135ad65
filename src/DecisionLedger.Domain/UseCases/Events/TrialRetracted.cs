namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A trial was recorded by mistake.</summary>
public sealed record TrialRetracted(Guid TrialId, string Reason) : IUseCaseEvent;
