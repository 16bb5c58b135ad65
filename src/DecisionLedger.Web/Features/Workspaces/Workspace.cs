using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using JasperFx.Metadata;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces;

/// <summary>A team's own ledger.</summary>
public sealed record Workspace : IVersioned
{
    /// <summary>A Guid in "N" form; also the tenant id of everything in the ledger.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// Counts the changes of roles and removals. Each of them stores the workspace too, so that of two at once (two owners who demote each
    /// other) one fails and looks again.
    /// </summary>
    public int MemberChanges { get; init; }

    public Guid Version { get; set; }

    public static Workspace Named(string name, DateTimeOffset now) => new() { Id = Guid.NewGuid().ToString("N"), Name = name.Trim(), CreatedAt = now };
}

/// <summary>Reads the workspace that the sender works in.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetWorkspace : IRequest<Workspace>;

public sealed class GetWorkspaceHandler(IQuerySession session, RequestScope scope) : IRequestHandler<GetWorkspace, Workspace>
{
    public async Task<Workspace> Handle(GetWorkspace request, CancellationToken cancellationToken) =>
        await session.LoadAsync<Workspace>(scope.Actor.WorkspaceId, cancellationToken) ?? throw new InvalidOperationException("A member's workspace does not exist.");
}
