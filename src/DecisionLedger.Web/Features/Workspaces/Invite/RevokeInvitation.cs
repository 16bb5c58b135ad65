using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using JasperFx;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Invite;

/// <summary>Makes an invitation's link useless before it was used.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record RevokeInvitation(Guid Id) : IRequest<Outcome<Invitation>>;

public sealed class RevokeInvitationHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<RevokeInvitation, Outcome<Invitation>>
{
    private static readonly Refusal AlreadyUsed = new("already-used", "Someone has joined with this link already. Remove the member instead, if need be.");

    public async Task<Outcome<Invitation>> Handle(RevokeInvitation request, CancellationToken cancellationToken)
    {
        var invitation = await session.LoadAsync<Invitation>(request.Id, cancellationToken);
        if (invitation is null || invitation.WorkspaceId != scope.Actor.WorkspaceId)
            return new Refusal("not-found", "There is no such invitation in this workspace.");
        if (invitation.AcceptedAt is not null)
            return AlreadyUsed;
        if (invitation.RevokedAt is not null)
            return invitation;

        var revoked = invitation with { RevokedAt = clock.GetUtcNow() };
        session.Store(revoked);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
            return revoked;
        }
        catch (ConcurrencyException)
        {
            return AlreadyUsed;
        }
    }
}
