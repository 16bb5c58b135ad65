namespace DecisionLedger.Domain.Frameworks;

/// <summary>What a framework would have a decision note, because it warns where that is missing.</summary>
/// <param name="PurposesOf">The approach whose purposes matter; null where none does.</param>
/// <param name="Fallback">How to fall back.</param>
/// <param name="DiverseExamples">How the examples are kept diverse.</param>
public sealed record AskedOfDecision(string? PurposesOf, bool Fallback, bool DiverseExamples)
{
    public bool Any => PurposesOf is not null || Fallback || DiverseExamples;
}
