using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Members;

/// <summary>What the sender may do in the workspace now.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetOwnRole : IRequest<OwnRole>;

public sealed record OwnRole(WorkspaceRole Role);

public sealed class GetOwnRoleHandler(IQuerySession session, RequestScope scope) : IRequestHandler<GetOwnRole, OwnRole>
{
    public async Task<OwnRole> Handle(GetOwnRole request, CancellationToken cancellationToken)
    {
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(scope.Actor.WorkspaceId, scope.Actor.MemberId), cancellationToken);
        return new OwnRole(membership?.Role ?? WorkspaceRole.Viewer);
    }
}
