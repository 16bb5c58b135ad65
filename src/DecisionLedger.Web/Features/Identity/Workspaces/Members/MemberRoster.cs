using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;
using Marten.Patching;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Members;

/// <summary>Changes who is what in a workspace, one change at a time, so that an owner always remains.</summary>
public sealed class MemberRoster(IDocumentStore store, RequestScope scope, CommitNotices notices)
{
    private const int MostTries = 5;

    /// <param name="memberId">Whose place changes.</param>
    /// <param name="change">The place as it is to be.</param>
    /// <param name="cancellation">Stops waiting; what was committed stays.</param>
    public async Task<Result<Membership>> Change(Guid memberId, Func<Membership, Membership> change, CancellationToken cancellation)
    {
        var workspaceId = scope.Actor.WorkspaceId;
        for (var tries = 1; ; tries++)
        {
            await using var session = store.LightweightSession();
            var workspace = await session.LoadAsync<Workspace>(workspaceId, cancellation)
                ?? throw new InvalidOperationException("A member's workspace does not exist.");
            var members = await session.Query<Membership>().Where(m => m.WorkspaceId == workspaceId && m.Active).ToListAsync(cancellation);
            if (members.FirstOrDefault(m => m.MemberId == memberId) is not { } member)
                return new Refusal("not-found", "This person is no longer a member. Nothing was changed. Reload the page.");

            var changed = change(member);
            if (changed == member)
                return member;
            if (member.Role == WorkspaceRole.Owner && changed is not { Active: true, Role: WorkspaceRole.Owner } && members.Count(m => m.Role == WorkspaceRole.Owner) == 1)
                return new Refusal("last-owner", $"{member.Name} is the only owner, and a workspace needs one. Nothing was changed. Make someone else an owner first.");

            // The parts and not the whole: the member may be changing their own name at the same moment.
            session.Patch<Membership>(member.Id).Set(m => m.Role, changed.Role);
            session.Patch<Membership>(member.Id).Set(m => m.Active, changed.Active);
            session.Store(workspace with { MemberChanges = workspace.MemberChanges + 1 });
            try
            {
                await session.SaveChangesAsync(cancellation);
                notices.MembersChanged(workspaceId);
                return changed;
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // Another owner changed a member meanwhile: look again whether this may still be done.
            }
        }
    }
}

/// <summary>Gives a member another role, from its next request on.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record ChangeRole(Guid MemberId, WorkspaceRole Role) : IRequest<Result<Membership>>;

public sealed class ChangeRoleHandler(MemberRoster roster) : IRequestHandler<ChangeRole, Result<Membership>>
{
    public async Task<Result<Membership>> Handle(ChangeRole request, CancellationToken cancellationToken) =>
        Enum.IsDefined(request.Role)
            ? await roster.Change(request.MemberId, member => member with { Role = request.Role }, cancellationToken)
            : new Refusal("unknown-value", "This role does not exist. Choose viewer, editor or owner.", "role");
}

/// <summary>Ends a membership. What the member recorded stays, under its name.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record RemoveMember(Guid MemberId) : IRequest<Result<Membership>>;

public sealed class RemoveMemberHandler(MemberRoster roster) : IRequestHandler<RemoveMember, Result<Membership>>
{
    public Task<Result<Membership>> Handle(RemoveMember request, CancellationToken cancellationToken) =>
        roster.Change(request.MemberId, member => member with { Active = false }, cancellationToken);
}
