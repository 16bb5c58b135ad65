using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <param name="Need">The need's id.</param>
/// <param name="Level">Null: as if nobody had stated it.</param>
public sealed record NeedChange(string Need, NeedLevel? Level) : FactChange
{
    public override string Fact => FactPath.Need(Need);

    public override string Subject => EventSubject.Need(Need);
}
