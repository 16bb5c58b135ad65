namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The team set the day on which it means to look at the decision again.</summary>
public sealed record RevisitDateSet(DateOnly Date, string Reason) : IUseCaseEvent;
