namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The revisit date was taken away.</summary>
public sealed record RevisitDateCleared(string Reason) : IUseCaseEvent;
