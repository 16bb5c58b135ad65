using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.View;

/// <summary>Reads the workspace that the sender works in.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetWorkspace : IRequest<Workspace>;

public sealed class GetWorkspaceHandler(IQuerySession session, RequestScope scope) : IRequestHandler<GetWorkspace, Workspace>
{
    public async Task<Workspace> Handle(GetWorkspace request, CancellationToken cancellationToken) =>
        await session.LoadAsync<Workspace>(scope.Actor.WorkspaceId, cancellationToken) ?? throw new InvalidOperationException("A member's workspace does not exist.");
}
