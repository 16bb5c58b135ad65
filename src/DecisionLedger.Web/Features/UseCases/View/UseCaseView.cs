using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <param name="Id">The use case.</param>
/// <param name="Assessment">The use case at the moment looked at.</param>
/// <param name="At">When the last event until that moment was recorded.</param>
/// <param name="LoggedAt">When it was logged.</param>
/// <param name="CurrentVersion">The version it has now.</param>
public sealed record UseCaseView(Guid Id, Assessment Assessment, DateTimeOffset At, DateTimeOffset LoggedAt, long CurrentVersion)
{
    public long Version => Assessment.UseCase.Version;

    public bool IsPast => Version < CurrentVersion;
}
