namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The team saw one of the signs that fine-tuning would help.</summary>
public sealed record SignSeen(string Sign, string Note) : IUseCaseEvent;
