using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Invite;

/// <summary>Lists the invitations that can still be used, newest first.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record ListInvitations : IRequest<IReadOnlyList<OpenInvitation>>;

public sealed record OpenInvitation(Guid Id, WorkspaceRole Role, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

public sealed class ListInvitationsHandler(IQuerySession session, RequestScope scope, TimeProvider clock) : IRequestHandler<ListInvitations, IReadOnlyList<OpenInvitation>>
{
    public async Task<IReadOnlyList<OpenInvitation>> Handle(ListInvitations request, CancellationToken cancellationToken)
    {
        var (workspace, now) = (scope.Actor.WorkspaceId, clock.GetUtcNow());
        var invitations = await session.Query<Invitation>().Where(i => i.WorkspaceId == workspace).ToListAsync(cancellationToken);
        var open = invitations.Where(i => i.IsOpenAt(now)).ToList();
        var makers = await session.LoadManyAsync<Membership>(cancellationToken, open.Select(i => Membership.IdOf(workspace, i.CreatedBy)).Distinct().ToArray());
        var names = makers.ToDictionary(m => m.MemberId, m => m.Name);
        return open.OrderByDescending(i => i.CreatedAt)
            .Select(i => new OpenInvitation(i.Id, i.Role, names.GetValueOrDefault(i.CreatedBy, ""), i.CreatedAt, i.ExpiresAt))
            .ToList();
    }
}
