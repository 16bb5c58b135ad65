using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.RecordTrial;

/// <summary>Records that an approach was tried and how it went.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordTrial(Guid UseCaseId, string Approach, TrialOutcome TrialOutcome, string Note, IReadOnlyList<string> Purposes, Seen? Seen) : IUseCaseCommand
{
    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => FactBehaviours.RecordTrial(
            useCase, framework, Guid.CreateVersion7(), Approach, TrialOutcome, Note, Purposes);
}
