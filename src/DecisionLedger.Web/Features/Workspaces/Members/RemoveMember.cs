using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Members;

/// <summary>Ends a membership. What the member recorded stays, under its name.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record RemoveMember(Guid MemberId) : IRequest<Outcome<Membership>>;

public sealed class RemoveMemberHandler(MemberRoster roster) : IRequestHandler<RemoveMember, Outcome<Membership>>
{
    public Task<Outcome<Membership>> Handle(RemoveMember request, CancellationToken cancellationToken) =>
        roster.Change(request.MemberId, member => member with { Active = false }, cancellationToken);
}
