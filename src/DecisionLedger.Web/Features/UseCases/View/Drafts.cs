using DecisionLedger.Web.Features.UseCases.RecordDecision;
using DecisionLedger.Web.Features.UseCases.RecordTrial;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>What the reader typed on a use case's page and has not recorded yet.</summary>
public sealed class Drafts
{
    public DecisionDraft Decision { get; set; } = new();

    public TrialDraft Trial { get; set; } = new();

    /// <summary>The changes of the what-if, as texts.</summary>
    public IReadOnlyList<string> WhatIf { get; set; } = [];

    public string Comment { get; set; } = "";

    public string AdoptReason { get; set; } = "";

    public string ReviewReason { get; set; } = "";
}
