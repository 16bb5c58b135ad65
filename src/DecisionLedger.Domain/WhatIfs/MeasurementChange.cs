using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.WhatIfs;

/// <param name="Measurement">The measurement's id.</param>
/// <param name="Value">Null: as if it had not been measured.</param>
public sealed record MeasurementChange(string Measurement, decimal? Value) : FactChange
{
    public override string Fact => FactPath.Measurement(Measurement);

    public override string Subject => EventSubject.Measurement(Measurement);
}
