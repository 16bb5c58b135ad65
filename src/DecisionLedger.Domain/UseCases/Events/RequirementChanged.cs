namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>The requirement, in the team's own words, was changed.</summary>
public sealed record RequirementChanged(string Requirement, string Reason) : IUseCaseEvent;
