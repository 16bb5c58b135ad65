using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.RecordTrial;

/// <summary>A trial that is being written down.</summary>
public sealed class TrialDraft
{
    public bool Open { get; set; }

    public string Approach { get; set; } = "";

    public TrialOutcome? Outcome { get; set; }

    public string Note { get; set; } = "";

    public HashSet<string> Purposes { get; } = [];
}
