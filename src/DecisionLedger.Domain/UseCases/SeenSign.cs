namespace DecisionLedger.Domain.UseCases;

public sealed record SeenSign(string Note, long AtVersion);
