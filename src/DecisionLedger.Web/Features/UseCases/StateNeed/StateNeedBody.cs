using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.StateNeed;

public sealed record StateNeedBody
{
    [Description("knowledge, upToDate, style, format, behaviour, lowLatency, quickIteration or lowCost.")]
    public required string Need { get; init; }

    [Description("null: the need is unknown again.")]
    public required NeedLevel? Level { get; init; }

    public string Reason { get; init; } = "";
}
