using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.RetractTrial;

/// <summary>Takes back a trial that was recorded by mistake.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RetractTrial(Guid UseCaseId, Guid TrialId, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class RetractTrialHandler(UseCaseLedger ledger) : IRequestHandler<RetractTrial, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(RetractTrial request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [EventSubject.Trial(request.TrialId)],
            (useCase, _) => FactBehaviours.RetractTrial(useCase, request.TrialId, request.Reason),
            cancellationToken);
}
