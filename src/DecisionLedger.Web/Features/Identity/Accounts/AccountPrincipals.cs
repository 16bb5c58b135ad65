using System.Security.Claims;
using DecisionLedger.Web.Requests;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>Writes the claims of a signed-in account.</summary>
public static class AccountPrincipals
{
    /// <param name="account">Who is signed in.</param>
    /// <param name="session">The browser's session.</param>
    /// <param name="workspaceId">The workspace that this browser works in; null where the account belongs to none.</param>
    public static ClaimsPrincipal Of(Account account, AccountSession session, string? workspaceId)
    {
        var claims = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        claims.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        claims.AddClaim(new Claim(ClaimTypes.Name, account.Name));
        claims.AddClaim(new Claim(ClaimTypes.Email, account.Email));
        claims.AddClaim(new Claim(ActorClaims.Session, session.Id.ToString()));
        if (workspaceId is not null)
            claims.AddClaim(new Claim(ActorClaims.Workspace, workspaceId));
        return new ClaimsPrincipal(claims);
    }

    /// <returns>The workspace that the account opened last, if it still belongs there, else the one it joined last; null where it belongs to none.</returns>
    public static async Task<string?> WorkspaceOf(Account account, IQuerySession session, CancellationToken cancellation)
    {
        var memberships = await session.Query<Membership>().Where(m => m.MemberId == account.Id && m.Active).ToListAsync(cancellation);
        var current = memberships.FirstOrDefault(m => m.WorkspaceId == account.LastWorkspaceId) ?? memberships.OrderByDescending(m => m.JoinedAt).FirstOrDefault();
        return current?.WorkspaceId;
    }
}
