using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Switch;

/// <summary>Lists the workspaces that an account belongs to, by name.</summary>
public sealed record ListWorkspaces(Guid AccountId) : IOutsideWorkspace<IReadOnlyList<WorkspaceLine>>;

public sealed record WorkspaceLine(string Id, string Name, WorkspaceRole Role);

public sealed class ListWorkspacesHandler(IQuerySession session) : IRequestHandler<ListWorkspaces, IReadOnlyList<WorkspaceLine>>
{
    public async Task<IReadOnlyList<WorkspaceLine>> Handle(ListWorkspaces request, CancellationToken cancellationToken)
    {
        var memberships = await session.Query<Membership>().Where(m => m.MemberId == request.AccountId && m.Active).ToListAsync(cancellationToken);
        var workspaces = await session.LoadManyAsync<Workspace>(cancellationToken, memberships.Select(m => m.WorkspaceId).ToArray());
        var roles = memberships.ToDictionary(m => m.WorkspaceId, m => m.Role);
        return workspaces.OrderBy(w => w.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(w => w.Id, StringComparer.Ordinal)
            .Select(w => new WorkspaceLine(w.Id, w.Name, roles[w.Id]))
            .ToList();
    }
}
