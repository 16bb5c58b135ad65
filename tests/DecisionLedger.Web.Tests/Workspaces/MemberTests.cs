using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Features.Identity.Workspaces.Join;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Identity.Workspaces.Switch;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Workspaces;

public sealed class MemberTests(LedgerApp app) : IClassFixture<LedgerApp>
{
    [PostgresFact]
    public async Task The_last_owner_can_be_neither_demoted_nor_removed()
    {
        var owner = await OwnerOfNewWorkspace("Lonely");

        Assert.Equal("last-owner", (await app.Send(owner, new ChangeRole(owner.MemberId, WorkspaceRole.Editor))).Refusal?.Code);
        Assert.Equal("last-owner", (await app.Send(owner, new RemoveMember(owner.MemberId))).Refusal?.Code);
        Assert.Equal(WorkspaceRole.Owner, (await app.Send(owner, new ListMembers())).Single().Role);
    }

    [PostgresFact]
    public async Task Of_two_owners_who_demote_each_other_at_once_one_stays_owner()
    {
        for (var round = 0; round < 3; round++)
        {
            var one = await OwnerOfNewWorkspace($"Duel {round}");
            var guest = await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, "Second");
            var link = (await app.Send(one, new CreateInvitation(WorkspaceRole.Owner))).Value!;
            await app.Send(new JoinAsAccount(link.Path["/join/".Length..], guest.Actor.MemberId));
            var other = guest.Actor with { WorkspaceId = one.WorkspaceId };

            var outcomes = await Task.WhenAll(
                Try(() => app.Send(one, new ChangeRole(other.MemberId, WorkspaceRole.Viewer))),
                Try(() => app.Send(other, new ChangeRole(one.MemberId, WorkspaceRole.Viewer))));
            Assert.Contains(true, outcomes);
            var members = await app.Send(one, new ListMembers());
            Assert.Single(members, m => m.Role == WorkspaceRole.Owner);
        }
    }

    [PostgresFact]
    public async Task A_role_counts_from_the_next_request_on()
    {
        var owner = await app.OwnerAsync();
        var member = await app.NewMember(owner, WorkspaceRole.Viewer, "Climber");
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(member.Actor, new ListInvitations()));

        await app.Send(owner.Actor, new ChangeRole(member.Actor.MemberId, WorkspaceRole.Owner));
        await app.Send(member.Actor, new ListInvitations());
        await app.Send(owner.Actor, new ChangeRole(member.Actor.MemberId, WorkspaceRole.Viewer));
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(member.Actor, new ListInvitations()));
    }

    [PostgresFact]
    public async Task Who_was_removed_is_out_at_once_but_still_named()
    {
        var owner = await app.OwnerAsync();
        var member = await app.NewMember(owner, WorkspaceRole.Editor, "Gone Person");
        Assert.Null(await member.Browser.RedirectOf("/settings"));

        await app.Send(owner.Actor, new RemoveMember(member.Actor.MemberId));
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(member.Actor, new ListMembers()));
        Assert.StartsWith("/workspaces", await member.Browser.RedirectOf("/settings"), StringComparison.Ordinal);
        Assert.Null(await member.Browser.RedirectOf("/workspaces"));
        Assert.DoesNotContain(await app.Send(owner.Actor, new ListMembers()), m => m.MemberId == member.Actor.MemberId);
        Assert.Equal("Gone Person", (await app.Send(owner.Actor, new NamesOfMembers())).Today(member.Actor.MemberId));
        Assert.Equal("not-found", (await app.Send(owner.Actor, new ChangeRole(member.Actor.MemberId, WorkspaceRole.Owner))).Refusal?.Code);
    }

    [PostgresFact]
    public async Task A_viewer_reads_the_members_and_changes_nothing()
    {
        var owner = await app.OwnerAsync();
        var viewer = await app.NewMember(owner, WorkspaceRole.Viewer, "Reader");

        Assert.NotEmpty(await app.Send(viewer.Actor, new ListMembers()));
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(viewer.Actor, new ChangeRole(viewer.Actor.MemberId, WorkspaceRole.Owner)));
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(viewer.Actor, new RemoveMember(owner.Actor.MemberId)));
    }

    [PostgresFact]
    public async Task A_member_of_several_workspaces_switches_between_them_but_never_into_a_strange_one()
    {
        var owner = await app.OwnerAsync();
        var member = await app.NewMember(owner, WorkspaceRole.Viewer, "Switcher");
        var strange = await OwnerOfNewWorkspace("Strange");

        using var made = await member.Browser.Submit(WorkspacesPage.Path, "new-workspace", new() { ["Input.WorkspaceName"] = "Mine" });
        Assert.Equal("/", Visitor.Where(made));
        Assert.Contains("Mine</bdi>, as owner (current)", await Page(member), StringComparison.Ordinal);
        using var back = await member.Browser.Submit(WorkspacesPage.Path, "switch-workspace", new() { ["Switch.Workspace"] = owner.Actor.WorkspaceId });
        Assert.Equal("/", Visitor.Where(back));
        Assert.Contains("Platform team</bdi>, as viewer (current)", await Page(member), StringComparison.Ordinal);
        using var refused = await member.Browser.Submit(WorkspacesPage.Path, "switch-workspace", new() { ["Switch.Workspace"] = strange.WorkspaceId });
        Assert.Null(Visitor.Where(refused));
        Assert.Contains("You are not a member of that workspace.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Platform team</bdi>, as viewer (current)", await Page(member), StringComparison.Ordinal);
        Assert.Equal("Platform team", (await app.Send(member.Actor, new GetWorkspace())).Name);
    }

    private static async Task<string> Page(SignedIn member)
    {
        using var page = await member.Browser.Get(WorkspacesPage.Path);
        return await page.Content.ReadAsStringAsync();
    }

    private static async Task<bool> Try<T>(Func<Task<T>> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (AccessRefusedException)
        {
            return false;
        }
    }

    private async Task<Actor> OwnerOfNewWorkspace(string name)
    {
        var owner = await app.OwnerAsync();
        return owner.Actor with { WorkspaceId = (await app.Send(new CreateWorkspace(owner.Actor.MemberId, name))).WorkspaceId! };
    }
}
