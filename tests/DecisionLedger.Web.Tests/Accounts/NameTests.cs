using DecisionLedger.Web.Features.Identity.Accounts.Names;
using DecisionLedger.Web.Features.Identity.Accounts.Profile;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Features.Identity.Workspaces.Join;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Accounts;

public sealed class NameTests(FakeClockLedgerApp app) : IClassFixture<FakeClockLedgerApp>
{
    [Theory]
    [InlineData("Ana Silva", "ana silva")]
    [InlineData("Ana Silva", "  Ana \t Silva ")]
    [InlineData("Ana Silva", "Ana\u00A0Silva")]
    [InlineData("Ana Silva", "Ana\u2003Silva")]
    [InlineData("Ana Silva", "A\u200Bna\u200D Silva\uFEFF")]
    [InlineData("Ana Silva", "Ana\u00AD Sil\u034Fva\uFE0F")]
    [InlineData("Ana Silva", "Ana Silva\U000E0041")]
    [InlineData("Ana Silva", "Аnа Silva")] // Cyrillic a
    [InlineData("Ana Silva", "Ａｎａ Ｓｉｌｖａ")]
    [InlineData("Ana Silva", "𝐀𝐧𝐚 𝐒𝐢𝐥𝐯𝐚")]
    [InlineData("Ian Moss", "lan Moss")]
    [InlineData("Ian Moss", "Іan Moss")] // Ukrainian I
    [InlineData("Niko", "Νiko")] // Greek capital nu
    [InlineData("Νίκος", "νίκος")]
    [InlineData("Bob", "B0b")]
    [InlineData("Arno", "Amo")]
    [InlineData("Groß", "GROSS")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("O'Neil", "O’Neil")]
    [InlineData("ﬁona", "fiona")]
    public void Names_that_look_the_same_are_the_same(string one, string other)
    {
        Assert.True(NameSkeleton.Of(one).PassesFor(NameSkeleton.Of(other)));
        Assert.True(NameSkeleton.Of(other).PassesFor(NameSkeleton.Of(one)));
    }

    [Theory]
    [InlineData("Ana", "Anna")]
    [InlineData("Zoe", "Zoë")]
    [InlineData("Ana Silva", "Ana S.")]
    [InlineData("Lian", "Ilan")]
    [InlineData("Ana", "Ana 🦊")]
    [InlineData("李", "王")]
    [InlineData("محمد", "محمود")]
    [InlineData("Mila", "Mira")]
    public void Names_that_a_reader_can_tell_apart_are_two(string one, string other) =>
        Assert.False(NameSkeleton.Of(one).PassesFor(NameSkeleton.Of(other)));

    [PostgresFact]
    public async Task Nobody_joins_under_the_name_of_a_member()
    {
        await Member("Maria Santos");
        var link = await Invite();

        var refused = await app.Send(new JoinAsNewcomer(link, "Mаria\u200B Santos", "impostor@example.org", LedgerApp.Password));
        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(("name-taken", "Name"), (refusal.Code, refusal.Field));
        Assert.Contains("“Maria Santos”", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull((await app.Send(new JoinAsNewcomer(link, "Maria Santos Lima", "lima@example.org", LedgerApp.Password))).AccountId);
    }

    [PostgresFact]
    public async Task Nobody_takes_the_name_of_a_member_or_one_that_a_member_had()
    {
        var renamed = await Member("Petra");
        var other = await Member("Quentin");
        Assert.Empty((await app.Send(new ChangeName(renamed.Actor.MemberId, "Petronella"))).Refusals);

        Assert.Equal("name-taken", Assert.Single((await app.Send(new ChangeName(other.Actor.MemberId, "PETRONELLA"))).Refusals).Code);
        Assert.Equal("name-taken", Assert.Single((await app.Send(new ChangeName(other.Actor.MemberId, "Ре\u200Dtra"))).Refusals).Code);
        Assert.Empty((await app.Send(new ChangeName(renamed.Actor.MemberId, "Petra"))).Refusals);
        Assert.Equal("Quentin", (await app.Send(other.Actor, new NamesOfMembers())).Today(other.Actor.MemberId));
    }

    [PostgresFact]
    public async Task An_account_whose_name_is_taken_in_the_other_workspace_does_not_join_it_until_renamed()
    {
        var guest = await Member("Rosa");
        var owner = (await app.OwnerAsync()).Actor;
        var there = owner with { WorkspaceId = (await app.Send(new CreateWorkspace(owner.MemberId, "Elsewhere"))).WorkspaceId! };
        var first = (await app.Send(there, new CreateInvitation(WorkspaceRole.Viewer))).Value!.Path["/join/".Length..];
        Assert.NotNull((await app.Send(new JoinAsNewcomer(first, "rosa", "rosa@example.org", LedgerApp.Password))).AccountId);
        var second = (await app.Send(there, new CreateInvitation(WorkspaceRole.Viewer))).Value!.Path["/join/".Length..];

        Assert.Equal("name-taken", Assert.Single((await app.Send(new JoinAsAccount(second, guest.Actor.MemberId))).Refusals).Code);
        await app.Send(new ChangeName(guest.Actor.MemberId, "Rosa Two"));
        Assert.NotNull((await app.Send(new JoinAsAccount(second, guest.Actor.MemberId))).AccountId);
    }

    [PostgresFact]
    public async Task Of_many_who_take_a_name_at_once_one_gets_it()
    {
        var members = new List<SignedIn>();
        foreach (var i in Enumerable.Range(0, 6))
            members.Add(await Member($"Racer {(char)('a' + i)}"));

        var outcomes = await Task.WhenAll(members.Select((m, i) => app.Send(new ChangeName(m.Actor.MemberId, i % 2 == 0 ? "Winner" : "Wіnner"))));
        Assert.Single(outcomes, o => o.Refusals.Count == 0);
        Assert.All(outcomes.Where(o => o.Refusals.Count > 0), o => Assert.Equal("name-taken", o.Refusals[0].Code));
        Assert.Single(await app.Send(members[0].Actor, new ListMembers()), m => NameSkeleton.Of(m.Name).PassesFor(NameSkeleton.Of("Winner")));
    }

    [PostgresFact]
    public async Task Members_of_a_version_that_kept_no_claims_keep_their_names_and_nobody_else_takes_them()
    {
        var (one, other) = (await Member("Sven"), await Member("Tove"));
        await using (var session = app.Store.LightweightSession())
        {
            session.DeleteWhere<NameClaim>(claim => claim.MemberId == one.Actor.MemberId);
            await session.SaveChangesAsync();
        }

        Assert.Equal("name-taken", Assert.Single((await app.Send(new ChangeName(other.Actor.MemberId, "sven"))).Refusals).Code);
        Assert.Empty((await app.Send(new ChangeName(one.Actor.MemberId, "Sven Old"))).Refusals);
        Assert.Equal("name-taken", Assert.Single((await app.Send(new ChangeName(other.Actor.MemberId, "sven"))).Refusals).Code);
    }

    [PostgresFact]
    public async Task A_rename_is_recorded_and_each_moment_has_the_name_of_its_day()
    {
        var member = await Member("Ursula");
        var before = app.Clock!.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromHours(1));
        var at = app.Clock.GetUtcNow();
        await app.Send(new ChangeName(member.Actor.MemberId, "Ulla"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Send(new ChangeName(member.Actor.MemberId, "Uschi"));

        var names = await app.Send(member.Actor, new NamesOfMembers());
        Assert.Equal("Ursula", names.At(member.Actor.MemberId, before));
        Assert.Equal("Ulla", names.At(member.Actor.MemberId, at));
        Assert.Equal("Uschi", names.At(member.Actor.MemberId, app.Clock.GetUtcNow()));
        await using var session = app.Store.QuerySession();
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(member.Actor.WorkspaceId, member.Actor.MemberId));
        Assert.Equal(new Renaming("Ursula", "Ulla", at, member.Actor.MemberId), membership!.Renamings[0]);
        Assert.Equal(2, membership.Renamings.Count);
    }

    [PostgresFact]
    public async Task Who_joins_again_under_another_name_keeps_the_old_one_in_the_past()
    {
        var owner = (await app.OwnerAsync()).Actor;
        var member = await Member("Vera");
        var before = app.Clock!.GetUtcNow();
        await app.Send(owner, new RemoveMember(member.Actor.MemberId));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Send(new ChangeName(member.Actor.MemberId, "Wera"));
        Assert.Equal("Vera", (await app.Send(owner, new NamesOfMembers())).Today(member.Actor.MemberId));
        await app.Send(new JoinAsAccount(await Invite(), member.Actor.MemberId));

        var names = await app.Send(owner, new NamesOfMembers());
        Assert.Equal("Vera", names.At(member.Actor.MemberId, before));
        Assert.Equal("Wera", names.Today(member.Actor.MemberId));
    }

    private async Task<SignedIn> Member(string name) => await app.NewMember(await app.OwnerAsync(), WorkspaceRole.Editor, name);

    private async Task<string> Invite() =>
        (await app.Send((await app.OwnerAsync()).Actor, new CreateInvitation(WorkspaceRole.Editor))).Value!.Path["/join/".Length..];
}
