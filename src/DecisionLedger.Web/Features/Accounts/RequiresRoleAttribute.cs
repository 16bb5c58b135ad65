namespace DecisionLedger.Web.Features.Accounts;

/// <summary>The least role that may send a request. Every request that touches a workspace carries it; an architecture test says so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresRoleAttribute(WorkspaceRole role) : Attribute
{
    public WorkspaceRole Role { get; } = role;
}
