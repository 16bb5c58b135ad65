using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>A use case at a moment.</summary>
/// <param name="Version">Its version then.</param>
/// <param name="At">When its last event until then was recorded.</param>
/// <param name="Framework">The framework it was read under that day.</param>
/// <param name="FrameworkVersion">The version of it.</param>
/// <param name="Status">Whether that recommended anything.</param>
/// <param name="Now">What it recommended for now.</param>
/// <param name="Target">What it recommended as the target.</param>
/// <param name="Decided">What the decision was; null while undecided.</param>
public sealed record ComparedMoment(
    long Version,
    DateTimeOffset At,
    string Framework,
    int FrameworkVersion,
    RecommendationStatus Status,
    IReadOnlyList<string> Now,
    IReadOnlyList<string> Target,
    IReadOnlyList<string>? Decided)
{
    public static ComparedMoment Of(PastAssessment past)
    {
        var (useCase, recommendation) = (past.Assessment.UseCase, past.Assessment.Recommendation);
        return new ComparedMoment(
            useCase.Version, past.At, useCase.FrameworkId, useCase.FrameworkVersion, recommendation.Status, recommendation.Now, recommendation.Target, useCase.Decision?.Approaches);
    }
}
