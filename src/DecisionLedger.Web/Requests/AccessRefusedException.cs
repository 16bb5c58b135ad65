namespace DecisionLedger.Web.Requests;

/// <summary>The sender is signed out, is no member of the workspace, or its role may not do this. The API answers 401 or 403, a page says so.</summary>
public sealed class AccessRefusedException(string message, AccessLost lost = AccessLost.Nothing) : Exception(message)
{
    /// <summary>What the sender has lost; a page that was open until then says so and stays as it is.</summary>
    public AccessLost Lost { get; } = lost;

    public static AccessRefusedException SignedOut() => new("You are signed out. Nothing was changed. Sign in again to continue.", AccessLost.Session);

    public static AccessRefusedException NotAMember() =>
        new("You are not a member of this workspace. Nothing was changed. Ask one of its owners for an invitation.", AccessLost.Membership);
}

public enum AccessLost
{
    Nothing,
    Session,
    Membership,
}
