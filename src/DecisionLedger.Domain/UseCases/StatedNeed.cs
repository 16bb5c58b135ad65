using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <param name="Level">How much it is needed.</param>
/// <param name="Reason">Why, in the words of who stated it; may be empty.</param>
/// <param name="AtVersion">The version of the event that stated it.</param>
public sealed record StatedNeed(NeedLevel Level, string Reason, long AtVersion);
