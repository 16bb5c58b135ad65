namespace DecisionLedger.Web.Features.Frameworks.Impact;

/// <summary>What a version, or the draft, would recommend for every use case that is read under the framework.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Version">The version; null for the draft.</param>
/// <param name="UseCases">How many use cases were evaluated.</param>
/// <param name="Drifting">How many decisions would drift.</param>
/// <param name="Moved">Those whose recommendation would be another, and the rules that move it.</param>
public sealed record ImpactAnswer(string Framework, int? Version, int UseCases, int Drifting, IReadOnlyList<ImpactLine> Moved);
