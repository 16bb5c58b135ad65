using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DecisionLedger.Web.Features.Accounts;

/// <summary>Writes the claims of a signed-in account, among them the workspace it works in: the last one it opened, if it still belongs there.</summary>
public sealed class AccountPrincipals(IQuerySession session, IOptions<IdentityOptions> identity) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var memberships = await session.Query<Membership>().Where(m => m.MemberId == user.Id && m.Active).ToListAsync();
        var current = memberships.FirstOrDefault(m => m.WorkspaceId == user.LastWorkspaceId) ?? memberships.OrderByDescending(m => m.JoinedAt).FirstOrDefault();

        var claims = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        claims.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        claims.AddClaim(new Claim(ClaimTypes.Name, user.Name));
        claims.AddClaim(new Claim(ClaimTypes.Email, user.Email));
        claims.AddClaim(new Claim(identity.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp));
        if (current is not null)
            claims.AddClaim(new Claim(ActorClaims.Workspace, current.WorkspaceId));
        return new ClaimsPrincipal(claims);
    }

    /// <summary>
    /// Keeps the workspace that this browser works in when its cookie is renewed: another browser of the same account may have opened another
    /// workspace meanwhile. One that the account has left is not kept.
    /// </summary>
    public static async Task KeepWorkspace(SecurityStampRefreshingPrincipalContext context, IQuerySession session)
    {
        if (context.CurrentPrincipal is not { } current || context.NewPrincipal?.Identity is not ClaimsIdentity renewed || ActorClaims.ActorOf(current) is not { } actor)
            return;
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId));
        if (membership is not { Active: true })
            return;
        renewed.TryRemoveClaim(renewed.FindFirst(ActorClaims.Workspace));
        renewed.AddClaim(new Claim(ActorClaims.Workspace, actor.WorkspaceId));
    }
}
