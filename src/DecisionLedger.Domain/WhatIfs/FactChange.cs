using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>One fact as it might be, looked at without being recorded. A what-if is a list of these over the facts of today.</summary>
public abstract record FactChange
{
    /// <summary>The fact's path; a retraction has the trial's id in it.</summary>
    public abstract string Fact { get; }

    /// <summary>What recording it would be about (<see cref="EventSubject"/>); null where it cannot collide with another's change.</summary>
    public abstract string? Subject { get; }
}
