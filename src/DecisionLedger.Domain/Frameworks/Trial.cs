using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>An approach that was tried and how it went.</summary>
/// <param name="Approach">An approach id: systemPrompt, fewShot, rag or fineTuning.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Purposes">Ids of the needs that it was meant to serve; empty where nobody said.</param>
[method: JsonConstructor]
public sealed record Trial(string Approach, TrialOutcome Outcome, IReadOnlyList<string> Purposes)
{
    public Trial(string approach, TrialOutcome outcome)
        : this(approach, outcome, [])
    {
    }
}
