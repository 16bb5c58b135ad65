namespace DecisionLedger.Web.Features.Accounts;

/// <summary>What a member may do in a workspace; each role may do what the one before it may.</summary>
public enum WorkspaceRole
{
    Viewer,
    Editor,
    Owner,
}
