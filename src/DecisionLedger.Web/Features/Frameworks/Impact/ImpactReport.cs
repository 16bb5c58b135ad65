namespace DecisionLedger.Web.Features.Frameworks.Impact;

/// <summary>What another version would recommend for every use case that is read under the framework.</summary>
/// <param name="Name">The framework's name in that version.</param>
/// <param name="UseCases">A line each.</param>
public sealed record ImpactReport(string Name, IReadOnlyList<ImpactLine> UseCases)
{
    public IReadOnlyList<ImpactLine> Moved { get; } = UseCases.Where(u => u.Moved).ToList();

    public int Drifting { get; } = UseCases.Count(u => u.Drifts);
}
