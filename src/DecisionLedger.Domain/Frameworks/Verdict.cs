namespace DecisionLedger.Domain.Frameworks;

/// <summary>The core of a recommendation without its explanation: cheap enough to work out thousands of times.</summary>
/// <param name="Status">Whether enough is known.</param>
/// <param name="Now">Approaches as a set of bits, the lowest for the first approach of the document.</param>
/// <param name="Target">The same for the target.</param>
public readonly record struct Verdict(RecommendationStatus Status, uint Now, uint Target);
