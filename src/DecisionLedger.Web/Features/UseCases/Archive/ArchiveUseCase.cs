using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Archive;

/// <summary>Archives the use case, or restores it.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ArchiveUseCase(Guid UseCaseId, bool Archived, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class ArchiveUseCaseHandler(UseCaseLedger ledger) : IRequestHandler<ArchiveUseCase, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(ArchiveUseCase request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Archive],
            (useCase, _) => request.Archived
                ? UseCaseBehaviours.Archive(useCase, request.Reason)
                : UseCaseBehaviours.Restore(useCase, request.Reason),
            cancellationToken);
}
