using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <param name="Id">The use case.</param>
/// <param name="Assessment">The use case at the moment looked at.</param>
/// <param name="At">When the last event until that moment was recorded.</param>
/// <param name="LoggedAt">When it was logged.</param>
/// <param name="CurrentVersion">The version it has now.</param>
/// <param name="Framework">The framework version under which it is read at the moment looked at.</param>
public sealed record UseCaseView(Guid Id, Assessment Assessment, DateTimeOffset At, DateTimeOffset LoggedAt, long CurrentVersion, Framework Framework)
{
    public long Version => Assessment.UseCase.Version;

    public bool IsPast => Version < CurrentVersion;
}
