using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Switch;

/// <summary>Opens another of the account's workspaces, now and at the next sign-in.</summary>
public sealed record SwitchWorkspace(Guid AccountId, string WorkspaceId) : IOutsideWorkspace<Unit>;

public sealed class SwitchWorkspaceHandler(IDocumentStore store) : IRequestHandler<SwitchWorkspace, Unit>
{
    private const int MostTries = 5;

    /// <exception cref="AccessRefusedException">The account is no member of that workspace.</exception>
    public async Task<Unit> Handle(SwitchWorkspace request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await using var session = store.LightweightSession();
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken);
            if (account is null || NameRule.HasControlCharacter(request.WorkspaceId)
                || await session.LoadAsync<Membership>(Membership.IdOf(request.WorkspaceId, account.Id), cancellationToken) is not { Active: true })
                throw new AccessRefusedException("You are not a member of that workspace. Your current workspace stays open.");

            account.LastWorkspaceId = request.WorkspaceId;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                return Unit.Value;
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // The account was saved meanwhile for another reason; take it from there.
            }
        }
    }
}

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
