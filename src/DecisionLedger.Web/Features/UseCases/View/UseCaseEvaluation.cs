using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Evaluate;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">Its version at the moment looked at.</param>
/// <param name="Recommendation">What is recommended for its facts of that moment, under the version asked for, or under that day's where none was.</param>
/// <param name="ThatDay">The version under which the use case was read at that moment, and what was recommended under it.</param>
/// <param name="Parts">Whether the two versions recommend otherwise.</param>
/// <param name="Parting">Where the two versions part, in words: before is that day's version, after the one asked for. Empty where they are one.</param>
public sealed record UseCaseEvaluation(Guid UseCaseId, long Version, Evaluation Recommendation, ReadingThatDay ThatDay, bool Parts, IReadOnlyList<Difference> Parting)
{
    /// <param name="view">The use case at the moment.</param>
    /// <param name="under">The version to read it under.</param>
    public static UseCaseEvaluation Of(UseCaseView view, Framework under)
    {
        var reading = Rereading.Of(view.Assessment, under);
        var parting = Domain.Assessments.Parting.Between(reading, view.Assessment.UseCase, view.Framework, under);
        return new UseCaseEvaluation(
            view.Id, view.Version, Evaluation.Of(under, view.Assessment.UseCase.ToFacts()), ReadingThatDay.Of(reading.ThatDay, reading.RecommendedThatDay), reading.Parts, parting);
    }
}
