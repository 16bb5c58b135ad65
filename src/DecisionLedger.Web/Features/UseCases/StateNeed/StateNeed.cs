using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.StateNeed;

/// <summary>States how much a need is needed; no level means that it is unknown again.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record StateNeed(Guid UseCaseId, string Need, NeedLevel? Level, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Need(Need)];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => Level is { } level
            ? FactBehaviours.StateNeed(useCase, framework, Need, level, Reason)
            : FactBehaviours.ClearNeed(useCase, framework, Need, Reason);
}
