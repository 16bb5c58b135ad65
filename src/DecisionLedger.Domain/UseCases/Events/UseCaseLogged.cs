namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A team logged something that it wants a language model to do.</summary>
public sealed record UseCaseLogged(string Title, string Requirement, int FrameworkVersion) : IUseCaseEvent;
