using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.UseCases.Comment;

/// <summary>Says something about the use case.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record AddComment(Guid UseCaseId, string Text) : IRequest<Outcome<Recorded>>;

public sealed class AddCommentHandler(UseCaseLedger ledger, RequestScope scope) : IRequestHandler<AddComment, Outcome<Recorded>>
{
    public Task<Outcome<Recorded>> Handle(AddComment request, CancellationToken cancellationToken) =>
        ledger.AppendAsync(
            request.UseCaseId,
            null,
            [],
            (_, _) => UseCaseBehaviours.Comment(Guid.CreateVersion7(), scope.Actor.MemberId, request.Text),
            cancellationToken);
}
