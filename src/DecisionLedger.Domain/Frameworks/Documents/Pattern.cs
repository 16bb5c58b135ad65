namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How approaches combine.</summary>
/// <param name="Flow">What a query passes through, in order.</param>
/// <param name="OurReading">Why the pattern is here, where the source does not list it; null for the source's own.</param>
public sealed record Pattern(
    string Id,
    string Name,
    string Heading,
    string Description,
    IReadOnlyList<string> Flow,
    IReadOnlyList<PatternPart> Parts,
    PatternExample? Example = null,
    string? OurReading = null);
