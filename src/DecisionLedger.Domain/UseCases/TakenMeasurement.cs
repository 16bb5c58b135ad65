namespace DecisionLedger.Domain.UseCases;

public sealed record TakenMeasurement(decimal Value, string Note, long AtVersion);
