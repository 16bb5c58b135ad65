namespace DecisionLedger.Web.Features.Workspaces.Switch;

public sealed class NewWorkspaceForm
{
    public string? WorkspaceName { get; set; }
}

public sealed class SwitchForm
{
    public string? Workspace { get; set; }
}
