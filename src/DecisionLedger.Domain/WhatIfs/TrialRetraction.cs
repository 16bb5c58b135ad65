using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>As if a trial that was recorded had not been.</summary>
public sealed record TrialRetraction(Guid TrialId) : FactChange
{
    public override string Fact => FactPath.Trial(TrialId.ToString("N"));

    public override string Subject => EventSubject.Trial(TrialId);
}
