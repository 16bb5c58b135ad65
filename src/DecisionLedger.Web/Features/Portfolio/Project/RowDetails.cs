using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>What a row shows that no table holds: it follows from the use case at the row's version.</summary>
/// <param name="Stability">Settled, one answer away or early.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
/// <param name="DecidedTarget">What was decided for later; empty where one step was decided on, or nothing.</param>
public sealed record RowDetails(StabilityLevel Stability, string Reason, IReadOnlyList<string> DecidedTarget)
{
    public static RowDetails Of(UseCase useCase, Framework framework)
    {
        var stability = CertaintyAnalysis.StabilityOf(framework, useCase.ToFacts());
        return new RowDetails(
            stability.Level,
            stability.Reason,
            useCase.Decision?.Target ?? []);
    }
}
