using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Accounts;

namespace DecisionLedger.Web.Features.Workspaces.Members;

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
/// <param name="Role">What the member may do: a viewer reads, an editor records, an owner settles, publishes and invites.</param>
/// <param name="JoinedAt">Since when.</param>
public sealed record MemberBody(Guid Id, string Name, WorkspaceRole Role, DateTimeOffset JoinedAt);
