using System.ComponentModel;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

public sealed record DiscardDraftBody
{
    [Description("Why; may be empty.")]
    public string Reason { get; init; } = "";
}
