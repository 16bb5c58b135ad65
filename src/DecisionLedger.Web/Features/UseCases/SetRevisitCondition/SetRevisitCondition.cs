using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitCondition;

/// <summary>Sets what, once measured, asks the team to look again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record SetRevisitCondition(Guid UseCaseId, string Measurement, Comparison Comparison, decimal Value, string Reason, Seen? Seen) : IUseCaseCommand
{
    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => RevisitBehaviours.SetCondition(
            useCase, framework, Guid.CreateVersion7(), Measurement, Comparison, Value, Reason);
}
