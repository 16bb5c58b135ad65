using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>What was recommended at a moment, under the version that the use case was read under then. It stays so, whatever versions follow.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version of it.</param>
/// <param name="Recommendation">What was recommended.</param>
public sealed record ReadingThatDay(string Framework, int FrameworkVersion, Recommendation Recommendation)
{
    public static ReadingThatDay Of(FrameworkKey framework, Recommendation recommendation) => new(framework.Id, framework.Version, recommendation);
}
