using System.ComponentModel;

namespace DecisionLedger.Web.Features.Frameworks.Publish;

public sealed record PublishDraftBody
{
    [Description("What is new in this version.")]
    public required string Notes { get; init; }
}
