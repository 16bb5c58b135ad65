namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>From here on the use case is read under another framework version. What was said stays as it was said.</summary>
public sealed record FrameworkAdopted(string FrameworkId, int FrameworkVersion, string Reason) : IUseCaseEvent;
