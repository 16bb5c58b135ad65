using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitCondition;

/// <summary>Takes a revisit condition away.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ClearRevisitCondition(Guid UseCaseId, Guid ConditionId, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class ClearRevisitConditionHandler(UseCaseLedger ledger) : IRequestHandler<ClearRevisitCondition, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(ClearRevisitCondition request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.RevisitCondition(request.ConditionId)],
            (useCase, _) => RevisitBehaviours.ClearCondition(useCase, request.ConditionId, request.Reason),
            cancellationToken);
}
