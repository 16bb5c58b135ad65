using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.ChangeRequirement;

/// <summary>Changes what the team wants, in its own words.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ChangeRequirement(Guid UseCaseId, string Requirement, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Requirement];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => UseCaseBehaviours.ChangeRequirement(useCase, Requirement, Reason);
}
