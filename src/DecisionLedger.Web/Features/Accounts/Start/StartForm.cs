namespace DecisionLedger.Web.Features.Accounts.Start;

public sealed class StartForm
{
    public string? WorkspaceName { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public bool WithSamples { get; set; }
}
