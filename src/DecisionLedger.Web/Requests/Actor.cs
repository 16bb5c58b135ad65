using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Requests;

/// <summary>Who sends a request, and into which workspace.</summary>
/// <param name="MemberId">The account's id; in every workspace it is a member of, the same.</param>
/// <param name="WorkspaceId">The workspace's id, which is also its tenant id in the ledger.</param>
/// <param name="CorrelationId">Ties together all that one click or one API call caused.</param>
/// <param name="HighestRole">A ceiling on what the member may do through this request: an API token may be weaker than its member.</param>
public sealed record Actor(
    Guid MemberId,
    string WorkspaceId,
    string CorrelationId,
    WorkspaceRole HighestRole = WorkspaceRole.Owner)
{
    /// <summary>The browser's session, which must be open; null for an API token and for the program itself.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Set where the caller asked that a repeat of this request be answered, not carried out again.</summary>
    public IdempotencyKey? Idempotency { get; init; }
}

/// <param name="Key">The caller's Idempotency-Key, unique per member and workspace.</param>
/// <param name="Fingerprint">A hash of method, path and body: the same key with another request is refused.</param>
public sealed record IdempotencyKey(string Key, string Fingerprint);

/// <summary>How a signed-in principal, by cookie or by API token, names its member and the workspace it works in.</summary>
public static class ActorClaims
{
    /// <summary>The workspace that the principal works in now.</summary>
    public const string Workspace = "workspace";

    /// <summary>The browser's session; not set for API tokens.</summary>
    public const string Session = "session";

    /// <summary>A ceiling on the role, set for API tokens only.</summary>
    public const string HighestRole = "highest-role";

    /// <returns>Null where the principal is not signed in.</returns>
    public static Guid? AccountOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? account : null;

    /// <returns>Null where the principal has none.</returns>
    public static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Session), out var session) ? session : null;

    /// <returns>Null where the principal is not signed in or works in no workspace.</returns>
    public static Actor? ActorOf(ClaimsPrincipal principal)
    {
        if (AccountOf(principal) is not { } member || principal.FindFirstValue(Workspace) is not { Length: > 0 } workspace)
            return null;
        var session = SessionOf(principal);
        // A cookie of a version that knew no sessions: nobody could end what it opens.
        if (session is null && principal.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme)
            return null;

        var ceiling = Enum.TryParse<WorkspaceRole>(principal.FindFirstValue(HighestRole), out var role) ? role : WorkspaceRole.Owner;
        return new Actor(member, workspace, Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N"), ceiling) { SessionId = session };
    }
}
