using System.Security.Claims;
using System.Text.Encodings.Web;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Identity.Accounts.Access;
using DecisionLedger.Web.Requests;
using Marten;
using Marten.Patching;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DecisionLedger.Web.Features.Identity.Tokens;

/// <summary>Signs a request in by its <c>Authorization: Bearer</c> header.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder, IDocumentStore store)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    public const string SchemeName = "Token";

    private static readonly TimeSpan UseAccuracy = TimeSpan.FromHours(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!BearerToken.IsSentBy(Request))
            return AuthenticateResult.NoResult();

        var hash = SecretText.HashOf(BearerToken.Of(Request));
        await using var session = store.LightweightSession();
        var token = await session.Query<ApiToken>().FirstOrDefaultAsync(t => t.Hash == hash, Context.RequestAborted);
        if (token is null)
            return AuthenticateResult.Fail("This token does not exist.");
        if (token.RevokedAt is not null)
            return AuthenticateResult.Fail("The token was revoked.");
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(token.WorkspaceId, token.MemberId), Context.RequestAborted);
        if (membership is not { Active: true })
            return AuthenticateResult.Fail("The token's member has left the workspace.");

        Context.Features.Set(new CheckedMembership(membership));
        await NoteUse(session, token);
        var claims = new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, token.MemberId.ToString()),
            new Claim(ClaimTypes.Name, membership.Name),
            new Claim(ActorClaims.Workspace, token.WorkspaceId),
            new Claim(ActorClaims.HighestRole, token.HighestRole.ToString()),
        ], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        await AccessProblem.Unauthorized(Context, failure?.Message);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccessProblem.Forbidden(Context);

    private async Task NoteUse(IDocumentSession session, ApiToken token)
    {
        var now = TimeProvider.GetUtcNow();
        if (now - token.LastUsedAt < UseAccuracy)
            return;
        // Only this field: the token may be being revoked at the same moment.
        session.Patch<ApiToken>(token.Id).Set(t => t.LastUsedAt, now);
        await session.SaveChangesAsync(Context.RequestAborted);
    }
}
