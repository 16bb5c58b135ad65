using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

public sealed class TypedTrial
{
    public Guid Key { get; } = Guid.NewGuid();

    public string Approach { get; set; } = "";

    public TrialOutcome? Outcome { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Ids of the needs that it was meant to serve.</summary>
    public HashSet<string> Purposes { get; init; } = [];
}
