using System.ComponentModel;

namespace DecisionLedger.Web.Features.Evaluate;

public sealed record EvaluateBody : FactsBody
{
    [Description("The version of the framework to evaluate under; the current one where it is left out.")]
    public int? FrameworkVersion { get; init; }
}
