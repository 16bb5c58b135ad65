namespace DecisionLedger.Domain.Frameworks;

/// <summary>The part of a team's decision that the framework's warnings look at.</summary>
/// <param name="Approaches">Ids of the approaches that the team decided on.</param>
/// <param name="Purposes">Ids of the needs that fine-tuning is meant to serve; empty where nobody said.</param>
/// <param name="FallbackNoted">Whether the team noted how it falls back to the base model (Myth 4).</param>
/// <param name="DiverseExamplesPlanned">Whether the team noted a plan for diverse training examples (Myth 2).</param>
public sealed record StandingDecision(
    IReadOnlyList<string> Approaches,
    IReadOnlyList<string> Purposes,
    bool FallbackNoted,
    bool DiverseExamplesPlanned);
