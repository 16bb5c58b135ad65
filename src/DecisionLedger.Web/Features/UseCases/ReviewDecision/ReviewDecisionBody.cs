using System.ComponentModel;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Features.UseCases.ReviewDecision;

public sealed record ReviewDecisionBody
{
    [Description("The decision that was looked at: the id of the one that stands.")]
    public required Guid DecisionId { get; init; }

    public required ReviewVerdict Verdict { get; init; }

    public required string Reason { get; init; }
}
