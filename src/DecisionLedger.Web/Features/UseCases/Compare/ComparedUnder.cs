using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>Two moments under the version asked for, beside what they were read under on their days.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="FrameworkVersion">The version asked for.</param>
/// <param name="From">The first moment under it.</param>
/// <param name="To">The second.</param>
/// <param name="Differences">What it recommends otherwise at the second moment than at the first, in words.</param>
public sealed record ComparedUnder(string Framework, int FrameworkVersion, MomentUnder From, MomentUnder To, IReadOnlyList<Difference> Differences)
{
    public static ComparedUnder Of(ComparisonUnder under) => new(
        under.Framework.Id, under.Framework.Version, MomentUnder.Of(under.From, under.FromParting), MomentUnder.Of(under.To, under.ToParting), under.Differences);
}
