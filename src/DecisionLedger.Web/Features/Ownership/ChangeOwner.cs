using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Ownership;

/// <summary>Makes another member the owner of a use case.</summary>
[RequiresRole(WorkspaceRole.Editor)]
public sealed record ChangeOwner(Guid UseCaseId, Guid MemberId, string Reason, ExpectedVersion? Expected) : IRequest<Result<AppendResult>>;

public sealed class ChangeOwnerHandler(UseCaseLedger ledger, IQuerySession session, RequestScope scope) : IRequestHandler<ChangeOwner, Result<AppendResult>>
{
    public async Task<Result<AppendResult>> Handle(ChangeOwner request, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<Membership>(Membership.IdOf(scope.Actor.WorkspaceId, request.MemberId), cancellationToken) is not { Active: true, Role: >= WorkspaceRole.Editor })
            return new Refusal("unknown-value", "This person is not a member who can edit. Choose an editor or an owner of this workspace.", "memberId");
        return await ledger.AppendAsync(
            request.UseCaseId,
            request.Expected,
            [ConflictKey.Owner],
            (UseCaseSnapshot snapshot, Framework _) => OwnerDecider.ChangeOwner(snapshot.State.UseCase, snapshot.OwnerId, request.MemberId, request.Reason),
            cancellationToken);
    }
}

public sealed record ChangeOwnerBody
{
    [Description("The new owner: an editor or owner of the workspace.")]
    public required Guid MemberId { get; init; }

    [Description("Why; may be empty.")]
    public string Reason { get; init; } = "";
}
