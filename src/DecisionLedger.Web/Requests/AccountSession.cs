namespace DecisionLedger.Web.Requests;

/// <summary>
/// One browser signed in as one account. The cookie carries the id, and counts only while the session is open, so that a copy of the cookie is
/// worth nothing after signing out. Kept when it has ended.
/// </summary>
public sealed record AccountSession
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The account's security stamp at the start. Signing out everywhere and a new password change the account's, which ends all that carry the old one.</summary>
    public required string SecurityStamp { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Null until the browser signs out.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <param name="session">The session that a cookie names; null where there is none.</param>
    /// <param name="account">Its account; null where that has been removed.</param>
    public static bool IsOpen(AccountSession? session, Account? account) =>
        session is { EndedAt: null } && account is not null && session.AccountId == account.Id && session.SecurityStamp == account.SecurityStamp;
}
