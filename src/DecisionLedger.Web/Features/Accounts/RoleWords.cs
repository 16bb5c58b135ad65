namespace DecisionLedger.Web.Features.Accounts;

public static class RoleWords
{
    public static string Of(WorkspaceRole role) => role switch
    {
        WorkspaceRole.Viewer => "viewer",
        WorkspaceRole.Editor => "editor",
        WorkspaceRole.Owner => "owner",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static string WithArticle(WorkspaceRole role) => role == WorkspaceRole.Viewer ? "a viewer" : $"an {Of(role)}";

    /// <summary>What the role lets a member do, in one line.</summary>
    public static string Meaning(WorkspaceRole role) => role switch
    {
        WorkspaceRole.Viewer => "reads everything",
        WorkspaceRole.Editor => "records, decides and reviews",
        WorkspaceRole.Owner => "also manages members, invitations and the framework",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
