using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>What is otherwise at one moment than at another.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="From">The first moment, under the version of its day.</param>
/// <param name="To">The second, under the version of its day.</param>
/// <param name="Differences">What is otherwise at the second, in words.</param>
/// <param name="Under">The same under the version asked for; null where none was.</param>
public sealed record ComparisonBody(Guid UseCaseId, ComparedMoment From, ComparedMoment To, IReadOnlyList<Difference> Differences, ComparedUnder? Under)
{
    public static ComparisonBody Of(Guid useCaseId, Comparison comparison) => new(
        useCaseId,
        ComparedMoment.Of(comparison.From),
        ComparedMoment.Of(comparison.To),
        comparison.Differences,
        comparison.Under is { } under ? ComparedUnder.Of(under) : null);
}
