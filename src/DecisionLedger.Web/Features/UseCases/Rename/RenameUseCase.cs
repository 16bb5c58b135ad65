using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Rename;

/// <summary>Gives the use case another title.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RenameUseCase(Guid UseCaseId, string Title, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class RenameUseCaseHandler(UseCaseLedger ledger) : IRequestHandler<RenameUseCase, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(RenameUseCase request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Title],
            (useCase, _) => UseCaseBehaviours.Rename(useCase, request.Title),
            cancellationToken);
}
