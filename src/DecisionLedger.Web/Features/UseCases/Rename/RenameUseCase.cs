using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.Rename;

/// <summary>Gives the use case another title.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record RenameUseCase(Guid UseCaseId, string Title, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Title];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => UseCaseBehaviours.Rename(useCase, Title);
}
