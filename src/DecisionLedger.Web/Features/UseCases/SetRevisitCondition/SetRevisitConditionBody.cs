using System.ComponentModel;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitCondition;

public sealed record SetRevisitConditionBody
{
    [Description("A measurement of the framework, such as goodExamples or requestsPerMonth.")]
    public required string Measurement { get; init; }

    [Description("How a measured number must stand to the value.")]
    public required Comparison Comparison { get; init; }

    [Description("In the measurement's own unit.")]
    public required decimal Value { get; init; }

    public string Reason { get; init; } = "";
}
