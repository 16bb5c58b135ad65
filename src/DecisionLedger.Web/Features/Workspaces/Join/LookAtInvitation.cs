using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Join;

/// <summary>Asks what an invitation link leads into; null where it does not work any more.</summary>
public sealed record LookAtInvitation(string Secret) : IOutsideWorkspace<InvitationView?>;

public sealed record InvitationView(string WorkspaceName, WorkspaceRole Role);

public sealed class LookAtInvitationHandler(IQuerySession session, TimeProvider clock) : IRequestHandler<LookAtInvitation, InvitationView?>
{
    public async Task<InvitationView?> Handle(LookAtInvitation request, CancellationToken cancellationToken)
    {
        if (await InvitationLinks.FindOpen(session, request.Secret, clock.GetUtcNow(), cancellationToken) is not { } invitation)
            return null;
        var workspace = await session.LoadAsync<Workspace>(invitation.WorkspaceId, cancellationToken);
        return workspace is null ? null : new InvitationView(workspace.Name, invitation.Role);
    }
}
