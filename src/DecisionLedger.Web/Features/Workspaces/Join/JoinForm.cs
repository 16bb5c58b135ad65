namespace DecisionLedger.Web.Features.Workspaces.Join;

public sealed class JoinForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
