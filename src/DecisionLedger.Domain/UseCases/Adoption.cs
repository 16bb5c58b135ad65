using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

/// <summary>A change of the framework version under which a use case is read.</summary>
/// <param name="AtVersion">The event that changed it.</param>
/// <param name="From">What it was read under until then.</param>
public sealed record Adoption(long AtVersion, FrameworkKey From);
