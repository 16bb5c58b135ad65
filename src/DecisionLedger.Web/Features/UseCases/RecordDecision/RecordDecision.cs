using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>Records what the team decided, which follows the recommendation or overrides it, and supersedes the decision before.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RecordDecision(Guid UseCaseId, IReadOnlyList<string> Approaches, string Rationale, IReadOnlyList<string> Purposes, string Fallback, string DiverseExamplesPlan, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Decision];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => DecisionBehaviours.Record(
            useCase,
            framework,
            new DecisionRecorded(
                Guid.CreateVersion7(), sender.MemberId, Approaches, Rationale, Purposes, Fallback,
                DiverseExamplesPlan));
}
