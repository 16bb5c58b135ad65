using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Reads a use case as it is now, or as it was at a moment.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetUseCase(Guid UseCaseId, PointInTime Moment) : IRequest<UseCaseView?>;

public sealed class GetUseCaseHandler(IDocumentStore store, RequestScope scope, TimeTravel timeTravel) : IRequestHandler<GetUseCase, UseCaseView?>
{
    public async Task<UseCaseView?> Handle(GetUseCase request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        var current = await UseCaseSnapshots.NewestAsync(session, request.UseCaseId, cancellationToken);
        if (current is null)
            return null;
        var past = request.Moment == PointInTime.Now || request.Moment.Version == current.Version
            ? await timeTravel.FoldAsync(session, current, [], cancellationToken)
            : await timeTravel.AssessmentAtAsync(session, request.UseCaseId, request.Moment, cancellationToken);
        return past is null ? null : new UseCaseView(request.UseCaseId, past.Assessment, past.At, current.LoggedAt, current.Version, past.Framework) { CreatedBy = current.CreatedBy };
    }
}

/// <param name="Id">The use case.</param>
/// <param name="Assessment">The use case at the moment looked at.</param>
/// <param name="At">When the last event until that moment was recorded.</param>
/// <param name="LoggedAt">When it was logged.</param>
/// <param name="CurrentVersion">The version it has now.</param>
/// <param name="Framework">The framework version under which it is read at the moment looked at.</param>
public sealed record UseCaseView(Guid Id, Assessment Assessment, DateTimeOffset At, DateTimeOffset LoggedAt, long CurrentVersion, Framework Framework)
{
    /// <summary>Who created it; null where that was the program itself.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>Who owned it at the moment looked at; null where nobody knows.</summary>
    public Guid? OwnerId => Assessment.UseCase.OwnerId ?? CreatedBy;

    public long Version => Assessment.UseCase.Version;

    public bool IsPast => Version < CurrentVersion;
}
