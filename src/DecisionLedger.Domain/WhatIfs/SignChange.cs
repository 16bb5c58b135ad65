using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

public sealed record SignChange(string Sign, bool Seen) : FactChange
{
    public override string Fact => FactPath.Sign(Sign);

    public override string Subject => EventSubject.Sign(Sign);
}
