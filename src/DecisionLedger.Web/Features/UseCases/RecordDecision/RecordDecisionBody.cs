using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

public sealed record RecordDecisionBody
{
    [Description("What the team decided on: rag, systemPrompt, fewShot, fineTuning, or several of them.")]
    public required IReadOnlyList<string> Approaches { get; init; }

    public required string Rationale { get; init; }

    [Description("The needs that fine-tuning is meant to serve.")]
    public IReadOnlyList<string> Purposes { get; init; } = [];

    [Description("How the team falls back to the base model.")]
    public string Fallback { get; init; } = "";

    [Description("How the training data stays diverse.")]
    public string DiverseExamplesPlan { get; init; } = "";
}
