using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>Two moments under one framework version.</summary>
/// <param name="Framework">The version.</param>
/// <param name="From">The first moment, under that day's version and under this one.</param>
/// <param name="To">The second.</param>
/// <param name="Differences">What this version recommends otherwise at the second moment, in words.</param>
/// <param name="FromParting">Where that day's version and this one part at the first moment.</param>
/// <param name="ToParting">The same at the second.</param>
public sealed record ComparisonUnder(
    Framework Framework, Rereading From, Rereading To, IReadOnlyList<Difference> Differences, IReadOnlyList<Difference> FromParting, IReadOnlyList<Difference> ToParting)
{
    public static ComparisonUnder Of(PastAssessment from, PastAssessment to, Framework under)
    {
        var (first, second) = (Rereading.Of(from.Assessment, under), Rereading.Of(to.Assessment, under));
        return new ComparisonUnder(
            under,
            first,
            second,
            [.. AssessmentDifference.Between(first.Recommended, second.Recommended, under)],
            Parting.Between(first, from.Assessment.UseCase, from.Framework, under),
            Parting.Between(second, to.Assessment.UseCase, to.Framework, under));
    }
}
