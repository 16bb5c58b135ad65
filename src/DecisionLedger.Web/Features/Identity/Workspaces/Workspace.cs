using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Accounts.Names;
using DecisionLedger.Web.Requests;
using JasperFx;
using JasperFx.Metadata;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces;

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

/// <summary>Makes a further workspace, with whoever makes it as its owner.</summary>
public sealed record CreateWorkspace(Guid AccountId, string WorkspaceName) : IOutsideWorkspace<SignInOutcome>;

public sealed class CreateWorkspaceHandler(IDocumentStore store, TimeProvider clock) : IRequestHandler<CreateWorkspace, SignInOutcome>
{
    private const int MostTries = 5;

    public async Task<SignInOutcome> Handle(CreateWorkspace request, CancellationToken cancellationToken)
    {
        if (NameRule.Check(request.WorkspaceName, nameof(request.WorkspaceName), "the workspace name") is { } fault)
            return SignInOutcome.Refused(fault);

        var now = clock.GetUtcNow();
        var workspace = Workspace.Named(request.WorkspaceName, now);
        for (var tries = 1; ; tries++)
        {
            await using var session = store.LightweightSession();
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
                ?? throw new AccessRefusedException("This account no longer exists. Nothing was created.");
            account.LastWorkspaceId = workspace.Id;
            session.Insert(workspace);
            session.Insert(Membership.Of(workspace.Id, account, WorkspaceRole.Owner, now));
            session.Store(account);
            // A new workspace has no names yet.
            await NamesInWorkspace.Claim(session, workspace.Id, account.Id, account.Name, nameof(request.WorkspaceName), cancellationToken);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                return SignInOutcome.Granted(account.Id, workspace.Id);
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // The account was saved meanwhile for another reason; take it from there.
            }
        }
    }
}
