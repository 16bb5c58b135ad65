namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A number was measured, in the unit that the framework gives.</summary>
public sealed record MeasurementTaken(string Measurement, decimal Value, string Note) : IUseCaseEvent;
