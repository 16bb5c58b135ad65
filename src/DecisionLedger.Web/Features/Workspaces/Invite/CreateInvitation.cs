using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Tokens;
using DecisionLedger.Web.Ledger;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Invite;

/// <summary>Makes a link with which one person can join.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record CreateInvitation(WorkspaceRole Role) : IRequest<Outcome<NewInvitation>>;

/// <param name="Id">The invitation's id, to revoke it by.</param>
/// <param name="Path">The link's path; it is not kept and cannot be shown again.</param>
/// <param name="Role">What the person will be.</param>
/// <param name="ExpiresAt">From then on the link does not work.</param>
public sealed record NewInvitation(Guid Id, string Path, WorkspaceRole Role, DateTimeOffset ExpiresAt);

public sealed class CreateInvitationHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<CreateInvitation, Outcome<NewInvitation>>
{
    public async Task<Outcome<NewInvitation>> Handle(CreateInvitation request, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(request.Role))
            return new Refusal("unknown-value", "There is no such role. Choose viewer, editor or owner.", "role");

        var secret = SecretText.New();
        var now = clock.GetUtcNow();
        var invitation = new Invitation
        {
            Id = Guid.NewGuid(),
            WorkspaceId = scope.Actor.WorkspaceId,
            Role = request.Role,
            TokenHash = SecretText.HashOf(secret),
            CreatedBy = scope.Actor.MemberId,
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        };
        session.Insert(invitation);
        await session.SaveChangesAsync(cancellationToken);
        return new NewInvitation(invitation.Id, $"/join/{secret}", invitation.Role, invitation.ExpiresAt);
    }
}
