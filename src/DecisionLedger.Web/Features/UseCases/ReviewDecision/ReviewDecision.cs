using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.ReviewDecision;

/// <summary>Records the sender's look at the decision that stands.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ReviewDecision(Guid UseCaseId, Guid DecisionId, ReviewVerdict Verdict, string Reason, Seen? Seen) : IUseCaseCommand
{
    public IReadOnlyList<string> SubjectsFor(CommandSender sender) => [EventSubject.Decision];

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => DecisionBehaviours.Review(useCase, DecisionId, sender.MemberId, Verdict, Reason);
}
