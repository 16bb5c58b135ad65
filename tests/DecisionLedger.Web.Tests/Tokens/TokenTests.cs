using System.Net;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Tokens;

public sealed class TokenTests(FakeClockLedgerApp app) : IClassFixture<FakeClockLedgerApp>
{
    [PostgresFact]
    public async Task A_token_acts_for_its_member_in_its_workspace()
    {
        var owner = await app.OwnerAsync();
        var token = await Make(owner.Actor, WorkspaceRole.Owner);

        var actor = await ActorBy(token.Text);
        Assert.Equal((owner.Actor.MemberId, owner.Actor.WorkspaceId), (actor!.MemberId, actor.WorkspaceId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(token.Text));
    }

    [PostgresFact]
    public async Task Only_a_hash_of_the_token_is_kept()
    {
        var token = await Make((await app.OwnerAsync()).Actor, WorkspaceRole.Viewer);

        await using var session = app.Store.QuerySession();
        var kept = await session.LoadAsync<ApiToken>(token.Id);
        Assert.StartsWith("dl_", token.Text, StringComparison.Ordinal);
        Assert.Equal(SecretText.HashOf(token.Text), kept!.Hash);
        Assert.DoesNotContain(token.Text[3..], kept.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_token_may_do_no_more_than_its_ceiling()
    {
        var owner = await app.OwnerAsync();
        var actor = await ActorBy((await Make(owner.Actor, WorkspaceRole.Viewer)).Text);

        await app.Send(actor!, new ListMembers());
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(actor!, new ListInvitations()));
        Assert.Equal("out-of-range", (await app.Send(actor!, new CreateToken("Stronger", WorkspaceRole.Editor))).Refusal?.Code);
    }

    [PostgresFact]
    public async Task A_token_may_do_no_more_than_its_member()
    {
        var owner = await app.OwnerAsync();
        var member = await app.NewMember(owner, WorkspaceRole.Owner, "Falling");
        var actor = await ActorBy((await Make(member.Actor, WorkspaceRole.Owner)).Text);
        await app.Send(actor!, new ListInvitations());

        await app.Send(owner.Actor, new ChangeRole(member.Actor.MemberId, WorkspaceRole.Viewer));
        await Assert.ThrowsAsync<AccessRefusedException>(() => app.Send(actor!, new ListInvitations()));
    }

    [PostgresFact]
    public async Task A_revoked_an_unknown_and_a_departed_members_token_are_refused()
    {
        var owner = await app.OwnerAsync();
        var revoked = await Make(owner.Actor, WorkspaceRole.Owner);
        await app.Send(owner.Actor, new RevokeToken(revoked.Id));
        var leaver = await app.NewMember(owner, WorkspaceRole.Editor, "Leaver");
        var departed = await Make(leaver.Actor, WorkspaceRole.Editor);
        await app.Send(owner.Actor, new RemoveMember(leaver.Actor.MemberId));

        foreach (var text in new[] { revoked.Text, departed.Text, "dl_unknown", "", "\u0001" })
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(text));
    }

    [PostgresFact]
    public async Task Use_is_noted_to_the_hour()
    {
        var owner = await app.OwnerAsync();
        var token = await Make(owner.Actor, WorkspaceRole.Viewer);
        var first = app.Clock!.GetUtcNow();
        await ActorBy(token.Text);
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        await ActorBy(token.Text);
        Assert.Equal(first, await LastUse(owner, token));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ActorBy(token.Text);
        Assert.Equal(first + TimeSpan.FromHours(1), await LastUse(owner, token));
    }

    [PostgresFact]
    public async Task Members_see_and_revoke_their_own_tokens_and_owners_everyones()
    {
        var owner = await app.OwnerAsync();
        var editor = await app.NewMember(owner, WorkspaceRole.Editor, "Tokened");
        var owners = await Make(owner.Actor, WorkspaceRole.Owner);
        var editors = await Make(editor.Actor, WorkspaceRole.Editor);

        Assert.Equal([editors.Id], (await app.Send(editor.Actor, new ListTokens())).Select(t => t.Id));
        Assert.Contains(await app.Send(owner.Actor, new ListTokens()), t => t.Id == editors.Id);
        Assert.Equal("not-found", (await app.Send(editor.Actor, new RevokeToken(owners.Id))).Refusal?.Code);
        Assert.NotNull((await app.Send(owner.Actor, new RevokeToken(editors.Id))).Value);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(editors.Text));
    }

    [PostgresTheory]
    [InlineData("", "empty")]
    [InlineData("a\nb", "control-characters")]
    public async Task A_token_needs_a_name_one_can_read(string name, string code)
    {
        var owner = await app.OwnerAsync();

        Assert.Equal(code, (await app.Send(owner.Actor, new CreateToken(name, WorkspaceRole.Viewer))).Refusal?.Code);
        Assert.Equal("too-long", (await app.Send(owner.Actor, new CreateToken(new string('n', 100_000), WorkspaceRole.Viewer))).Refusal?.Code);
    }

    private async Task<NewToken> Make(Actor actor, WorkspaceRole highest) => (await app.Send(actor, new CreateToken("Build server", highest))).Value!;

    private async Task<DateTimeOffset?> LastUse(SignedIn owner, NewToken token) =>
        (await app.Send(owner.Actor, new ListTokens())).Single(t => t.Id == token.Id).LastUsedAt;

    /// <returns>Whom the token signs in; null where it is refused.</returns>
    private async Task<Actor?> ActorBy(string text)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Path = "/api/v1/members";
        context.Request.Headers.Authorization = $"Bearer {text}";
        var result = await context.AuthenticateAsync();
        return result.Principal is null ? null : ActorClaims.ActorOf(result.Principal);
    }

    private async Task<HttpStatusCode> StatusOf(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/no-such-thing", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {text}");
        using var answer = await app.Visit().Client.SendAsync(request);
        return answer.StatusCode;
    }
}
