using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Members;

/// <summary>Lists those who are members now, by name.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListMembers : IRequest<IReadOnlyList<MemberLine>>;

public sealed class ListMembersHandler(IQuerySession session, RequestScope scope) : IRequestHandler<ListMembers, IReadOnlyList<MemberLine>>
{
    public async Task<IReadOnlyList<MemberLine>> Handle(ListMembers request, CancellationToken cancellationToken)
    {
        var (workspace, you) = (scope.Actor.WorkspaceId, scope.Actor.MemberId);
        var members = await session.Query<Membership>().Where(m => m.WorkspaceId == workspace && m.Active).ToListAsync(cancellationToken);
        var accounts = await session.LoadManyAsync<Account>(cancellationToken, members.Select(m => m.MemberId).ToArray());
        var emails = accounts.ToDictionary(a => a.Id, a => a.Email);
        return members
            .Select(m => new MemberLine(m.MemberId, m.Name, emails.GetValueOrDefault(m.MemberId, ""), m.Role, m.JoinedAt, m.MemberId == you))
            .OrderBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(m => m.MemberId)
            .ToList();
    }
}
