namespace DecisionLedger.Web.Features.Accounts.Access;

/// <summary>A page or endpoint for anyone signed in, though perhaps a member of no workspace: one's own account, and choosing a workspace.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutWorkspaceAttribute : Attribute;
