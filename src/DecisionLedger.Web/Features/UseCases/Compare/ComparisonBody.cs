using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>What is otherwise at one moment than at another.</summary>
public sealed record ComparisonBody(Guid UseCaseId, ComparedMoment From, ComparedMoment To, IReadOnlyList<Difference> Differences)
{
    public static ComparisonBody Of(Guid useCaseId, Comparison comparison) =>
        new(useCaseId, ComparedMoment.Of(comparison.From), ComparedMoment.Of(comparison.To), comparison.Differences);
}

public sealed record ComparedMoment(long Version, DateTimeOffset At, RecommendationStatus Status, IReadOnlyList<string> Now, IReadOnlyList<string> Target, IReadOnlyList<string>? Decided)
{
    public static ComparedMoment Of(PastAssessment past)
    {
        var (useCase, recommendation) = (past.Assessment.UseCase, past.Assessment.Recommendation);
        return new ComparedMoment(useCase.Version, past.At, recommendation.Status, recommendation.Now, recommendation.Target, useCase.Decision?.Approaches);
    }
}
