using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Evaluate;

public sealed record TrialBody
{
    [Description("systemPrompt, fewShot, rag or fineTuning.")]
    public required string Approach { get; init; }

    public required TrialOutcome Outcome { get; init; }

    [Description("What was seen; may be left out.")]
    public string Note { get; init; } = "";

    [Description("The needs that the approach was meant to serve; may be left out.")]
    public IReadOnlyList<string> Purposes { get; init; } = [];
}
