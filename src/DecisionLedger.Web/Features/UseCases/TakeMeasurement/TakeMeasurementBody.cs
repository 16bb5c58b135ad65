using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.TakeMeasurement;

public sealed record TakeMeasurementBody
{
    [Description("goodExamples, promptTokens, requestsPerMonth, domains, inputPricePerMillion, tunedInputPricePerMillion, tunedPromptTokens or trainingCost.")]
    public required string Measurement { get; init; }

    [Description("In the unit that the framework gives. null: it is unknown again.")]
    public required decimal? Value { get; init; }

    public string Note { get; init; } = "";
}
