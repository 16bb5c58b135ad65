using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>The moment on the screen under another framework version that the reader chose.</summary>
/// <param name="Framework">The version.</param>
/// <param name="Reading">The moment under that day's version and under this one.</param>
/// <param name="Parting">Where the two part, in words.</param>
public sealed record ScreenUnder(Framework Framework, Rereading Reading, IReadOnlyList<Difference> Parting)
{
    /// <summary>Whether it is another version than that day's.</summary>
    public bool IsOther => Reading.ThatDay != Reading.Under;

    public static ScreenUnder Of(UseCaseView view, Framework under)
    {
        var reading = Rereading.Of(view.Assessment, under);
        return new ScreenUnder(under, reading, Domain.Assessments.Parting.Between(reading, view.Assessment.UseCase, view.Framework, under));
    }
}
