using DecisionLedger.Web.Features.UseCases.RecordDecision;
using DecisionLedger.Web.Features.UseCases.RecordTrial;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>What the reader typed on a use case's page and has not recorded yet.</summary>
public sealed class Drafts
{
    public DecisionDraft Decision { get; set; } = new();

    public TrialDraft Trial { get; set; } = new();

    public string Comment { get; set; } = "";

    public string ReviewReason { get; set; } = "";
}
