namespace DecisionLedger.Domain.UseCases;

/// <summary>An event that cannot follow those before it: a bug, a damaged store, or two transactions that met on one stream.</summary>
public sealed class ImpossibleHistoryException(string message) : Exception(message);
