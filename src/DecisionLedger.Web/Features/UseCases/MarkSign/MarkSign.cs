using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.MarkSign;

/// <summary>Says that a sign was seen, or is no longer seen.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record MarkSign(Guid UseCaseId, string Sign, bool Present, string Note, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Sign(Sign)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => Present
            ? FactBehaviours.SeeSign(useCase, framework, Sign, Note)
            : FactBehaviours.ClearSign(useCase, framework, Sign, Note);
}
