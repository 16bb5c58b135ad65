namespace DecisionLedger.Web.Requests;

/// <summary>What a member may do in a workspace; each role may do what the one before it may.</summary>
public enum WorkspaceRole
{
    Viewer,
    Editor,
    Owner,
}

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

    /// <summary>The role as it begins a line or stands alone in a table.</summary>
    public static string Title(WorkspaceRole role) => char.ToUpperInvariant(Of(role)[0]) + Of(role)[1..];

    /// <summary>What the role lets a member do, in one line.</summary>
    public static string Meaning(WorkspaceRole role) => role switch
    {
        WorkspaceRole.Viewer => "can read everything",
        WorkspaceRole.Editor => "can also record, decide and review",
        WorkspaceRole.Owner => "can also manage members, invitations and frameworks",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}

/// <summary>The least role that may send a request. Every request that touches a workspace carries it; an architecture test says so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresRoleAttribute(WorkspaceRole role) : Attribute
{
    public WorkspaceRole Role { get; } = role;
}
