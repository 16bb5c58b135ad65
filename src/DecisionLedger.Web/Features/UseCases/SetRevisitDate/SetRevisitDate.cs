using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.SetRevisitDate;

/// <summary>Sets the day on which to look again, or takes it away.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record SetRevisitDate(Guid UseCaseId, DateOnly? Date, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Revisit];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => Date is { } date
            ? RevisitBehaviours.SetDate(useCase, date, Reason, sender.Today)
            : RevisitBehaviours.ClearDate(useCase, Reason);
}
