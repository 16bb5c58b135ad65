namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A need is unknown again.</summary>
public sealed record NeedCleared(string Need, string Reason) : IUseCaseEvent;
