using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.ChangeRequirement;

/// <summary>Changes what the team wants, in its own words.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ChangeRequirement(Guid UseCaseId, string Requirement, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class ChangeRequirementHandler(UseCaseLedger ledger) : IRequestHandler<ChangeRequirement, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(ChangeRequirement request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Requirement],
            (useCase, _) => UseCaseBehaviours.ChangeRequirement(useCase, request.Requirement, request.Reason),
            cancellationToken);
}
