using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitCondition;

/// <summary>Sets what, once measured, asks the team to look again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record SetRevisitCondition(Guid UseCaseId, string Measurement, Comparison Comparison, decimal Value, string Reason, Seen? Seen) : IRequest<Outcome<Recorded>>;

public sealed class SetRevisitConditionHandler(UseCaseLedger ledger) : IRequestHandler<SetRevisitCondition, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(SetRevisitCondition request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            request.Seen,
            [],
            (useCase, framework) => RevisitBehaviours.SetCondition(
                useCase, framework, Guid.CreateVersion7(), request.Measurement, request.Comparison, request.Value, request.Reason),
            cancellationToken);
}
