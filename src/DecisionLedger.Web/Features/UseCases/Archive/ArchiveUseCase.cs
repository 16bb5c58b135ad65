using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.Archive;

/// <summary>Archives the use case, or restores it.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ArchiveUseCase(Guid UseCaseId, bool Archived, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Archive];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => Archived
            ? UseCaseBehaviours.Archive(useCase, Reason)
            : UseCaseBehaviours.Restore(useCase, Reason);
}
