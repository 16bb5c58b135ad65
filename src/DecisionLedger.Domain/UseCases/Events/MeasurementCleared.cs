namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A measured number no longer holds and no new one is known.</summary>
public sealed record MeasurementCleared(string Measurement, string Reason) : IUseCaseEvent;
