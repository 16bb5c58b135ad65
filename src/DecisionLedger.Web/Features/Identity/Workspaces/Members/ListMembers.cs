using DecisionLedger.Web.Api;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Members;

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

/// <summary>A member as the list of members shows it.</summary>
public sealed record MemberLine(Guid MemberId, string Name, string Email, WorkspaceRole Role, DateTimeOffset JoinedAt, bool IsYou);

/// <summary>Who is in the workspace, so that a program can ask one of them.</summary>
public static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder api) =>
        api.MapGet("/members", async (ApiCall call) =>
            {
                var members = await call.Ask(new ListMembers());
                return TypedResults.Ok(new ListPage<MemberBody>([.. members.Select(m => new MemberBody(m.MemberId, m.Name, m.Role, m.JoinedAt))], null));
            })
            .WithName("listMembers").WithTags("Workspace").WithSummary("List the members of the workspace, by name");
}

/// <param name="Id">The member; history and assignments name it.</param>
/// <param name="Name">What the member is called.</param>
/// <param name="Role">What the member may do: a viewer reads, an editor records, an owner breaks ties, publishes and invites.</param>
/// <param name="JoinedAt">Since when.</param>
public sealed record MemberBody(Guid Id, string Name, WorkspaceRole Role, DateTimeOffset JoinedAt);
