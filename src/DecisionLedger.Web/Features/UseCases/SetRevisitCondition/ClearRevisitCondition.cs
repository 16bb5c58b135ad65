using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitCondition;

/// <summary>Takes a revisit condition away.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ClearRevisitCondition(Guid UseCaseId, Guid ConditionId, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.RevisitCondition(ConditionId)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => RevisitBehaviours.ClearCondition(useCase, ConditionId, Reason);
}
