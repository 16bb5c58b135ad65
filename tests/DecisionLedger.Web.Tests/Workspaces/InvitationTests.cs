using System.Net;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Features.Identity.Workspaces.Join;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;

namespace DecisionLedger.Web.Tests.Workspaces;

public sealed class InvitationTests(FakeClockLedgerApp app) : IClassFixture<FakeClockLedgerApp>
{
    [PostgresFact]
    public async Task A_newcomer_joins_by_the_link_with_its_role_and_is_signed_in()
    {
        var link = await Invite(WorkspaceRole.Editor);
        var visitor = app.Visit();

        using var page = await visitor.Get(link.Path);
        Assert.Contains("Platform team", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await visitor.Submit(link.Path, "join", Newcomer("new@example.org"));
        Assert.Equal("/", Visitor.Where(answer));
        Assert.Null(await visitor.RedirectOf("/account"));
        var owner = await app.OwnerAsync();
        var members = await app.Send(owner.Actor, new ListMembers());
        Assert.Equal(WorkspaceRole.Editor, members.Single(m => m.Email == "new@example.org").Role);
    }

    [PostgresFact]
    public async Task Open_invitations_are_told_apart_by_whom_they_are_for()
    {
        var owner = (await app.OwnerAsync()).Actor;
        foreach (var meantFor in new[] { "  Grace\u200B ", "", "Linus" })
            Assert.Null((await app.Send(owner, new CreateInvitation(WorkspaceRole.Viewer, meantFor))).Refusal);
        var open = await app.Send(owner, new ListInvitations());

        Assert.Equal(["Grace\u200B", "Linus"], open.Select(i => i.For).Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        Assert.Equal(("too-long", "for"), (await app.Send(owner, new CreateInvitation(WorkspaceRole.Viewer, new string('x', 101)))).Refusal is { } refusal ? (refusal.Code, refusal.Field) : default);
    }

    [PostgresFact]
    public async Task A_link_used_twice_at_once_lets_one_person_in()
    {
        var secret = SecretOf(await Invite(WorkspaceRole.Viewer));

        var admissions = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => app.Send(new JoinAsNewcomer(secret, $"Twin {i}", $"twin{i}@example.org", LedgerApp.Password))));
        Assert.Single(admissions, a => a.AccountId is not null);
        Assert.All(admissions.Where(a => a.AccountId is null), a => Assert.Equal([InvitationLinks.Useless], a.Refusals));
        await using var session = app.Store.QuerySession();
        Assert.Equal(1, await session.Query<Account>().Where(a => a.NormalizedEmail.StartsWith("TWIN")).CountAsync());
        Assert.Equal(1, await session.Query<Membership>().Where(m => m.Name.StartsWith("Twin")).CountAsync());
    }

    [PostgresFact]
    public async Task A_link_that_is_used_taken_back_too_old_or_made_up_is_of_no_use()
    {
        var owner = await app.OwnerAsync();
        var used = await Invite(WorkspaceRole.Viewer);
        await app.Send(new JoinAsNewcomer(SecretOf(used), "First", "first@example.org", LedgerApp.Password));
        var revoked = await Invite(WorkspaceRole.Viewer);
        await app.Send(owner.Actor, new RevokeInvitation(revoked.Id));
        var old = await Invite(WorkspaceRole.Viewer);
        app.Clock!.Advance(Invitation.Lifetime);

        foreach (var path in new[] { used.Path, revoked.Path, old.Path, "/join/made-up", "/join/%01" })
        {
            using var page = await app.Visit().Get(path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("This invitation link was used, revoked", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var late = await app.Send(new JoinAsNewcomer(SecretOf(old), "Late", "late@example.org", LedgerApp.Password));
        Assert.Equal([InvitationLinks.Useless], late.Refusals);
        Assert.Empty(await app.Send(owner.Actor, new ListInvitations()));
    }

    [PostgresFact]
    public async Task An_existing_account_joins_another_workspace_and_works_there()
    {
        var owner = await app.OwnerAsync();
        var guest = await app.NewMember(owner, WorkspaceRole.Viewer, "Guest");
        var second = await app.Send(new CreateWorkspace(owner.Actor.MemberId, "Second"));
        var there = owner.Actor with { WorkspaceId = second.WorkspaceId! };
        var link = (await app.Send(there, new CreateInvitation(WorkspaceRole.Editor))).Value!;

        using var answer = await guest.Browser.Submit(link.Path, "join-as-account", []);
        Assert.Equal("/", Visitor.Where(answer));
        using var page = await guest.Browser.Get("/workspaces");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("Second</bdi>, as editor (current)", html, StringComparison.Ordinal);
        Assert.Contains("Platform team</bdi>, as viewer", html, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Who_is_a_member_already_keeps_the_role_and_the_link()
    {
        var owner = await app.OwnerAsync();
        var link = await Invite(WorkspaceRole.Viewer);

        Assert.NotNull((await app.Send(new JoinAsAccount(SecretOf(link), owner.Actor.MemberId))).AccountId);
        Assert.True((await app.Send(owner.Actor, new ListMembers())).Single(m => m.IsYou).Role == WorkspaceRole.Owner);
        Assert.NotNull(await app.Send(new LookAtInvitation(SecretOf(link))));
    }

    [PostgresFact]
    public async Task A_newcomer_with_a_known_e_mail_is_told_to_sign_in_and_the_link_stays_good()
    {
        var member = await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Viewer, "Known");
        var link = await Invite(WorkspaceRole.Editor);

        using var answer = await app.Visit().Submit(link.Path, "join", Newcomer(member.Email));
        Assert.Contains("An account with this e-mail address already exists.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(await app.Send(new LookAtInvitation(SecretOf(link))));
    }

    [PostgresFact]
    public async Task Only_owners_invite_and_only_in_their_own_workspace()
    {
        var owner = await app.OwnerAsync();
        var editor = await app.NewMember(owner, WorkspaceRole.Editor, "Eager");
        var elsewhere = owner.Actor with { WorkspaceId = (await app.Send(new CreateWorkspace(owner.Actor.MemberId, "Elsewhere"))).WorkspaceId! };
        var link = await Invite(WorkspaceRole.Viewer);

        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(editor.Actor, new CreateInvitation(WorkspaceRole.Viewer)));
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(editor.Actor with { WorkspaceId = elsewhere.WorkspaceId }, new ListMembers()));
        Assert.Equal("not-found", (await app.Send(elsewhere, new RevokeInvitation(link.Id))).Refusal?.Code);
        Assert.NotNull(await app.Send(new LookAtInvitation(SecretOf(link))));
    }

    [PostgresFact]
    public async Task The_database_holds_no_link()
    {
        var secret = SecretOf(await Invite(WorkspaceRole.Viewer));

        await using var session = app.Store.QuerySession();
        Assert.DoesNotContain(await session.Query<Invitation>().ToListAsync(), i => i.ToString().Contains(secret, StringComparison.Ordinal));
    }

    private static string SecretOf(NewInvitation link) => link.Path["/join/".Length..];

    private static Dictionary<string, string> Newcomer(string email) => new()
    {
        ["Input.Name"] = $"New Person {email[0]}",
        ["Input.Email"] = email,
        ["Input.Password"] = LedgerApp.Password,
    };

    private async Task<NewInvitation> Invite(WorkspaceRole role) => (await app.Send((await app.OwnerAsync()).Actor, new CreateInvitation(role))).Value!;
}
