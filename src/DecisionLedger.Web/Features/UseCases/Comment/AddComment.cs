using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;

namespace DecisionLedger.Web.Features.UseCases.Comment;

/// <summary>Says something about the use case.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AddComment(Guid UseCaseId, string Text) : IUseCaseCommand
{
    // What somebody says stands beside what others say.
    public Seen? Seen => null;

    public EventsOrRefusal Decide(UseCase useCase, Framework framework, CommandSender sender) => UseCaseBehaviours.Comment(Guid.CreateVersion7(), sender.MemberId, Text);
}
