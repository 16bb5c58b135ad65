using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Members;

/// <summary>The names of all who are or were members, by member id: history names people who have left.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record NamesOfMembers : IRequest<IReadOnlyDictionary<Guid, string>>;

public sealed class NamesOfMembersHandler(IQuerySession session, RequestScope scope) : IRequestHandler<NamesOfMembers, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(NamesOfMembers request, CancellationToken cancellationToken)
    {
        var workspace = scope.Actor.WorkspaceId;
        var members = await session.Query<Membership>().Where(m => m.WorkspaceId == workspace).ToListAsync(cancellationToken);
        return members.ToDictionary(m => m.MemberId, m => m.Name);
    }
}
