using System.ComponentModel;

namespace DecisionLedger.Web.Features.Evaluate;

public sealed record EvaluateBody : FactsBody
{
    [Description("The framework to evaluate under; customise-llm where it is left out.")]
    public string? Framework { get; init; }

    [Description("The version of the framework to evaluate under; the newest one where it is left out.")]
    public int? FrameworkVersion { get; init; }
}
