using DecisionLedger.Domain.UseCases.Deciders;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>Says at the top of a form why it was not accepted.</summary>
public sealed partial class RefusalSummary
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];
}
