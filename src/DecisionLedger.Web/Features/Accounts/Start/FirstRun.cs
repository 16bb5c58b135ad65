using DecisionLedger.Web.Circuits;

namespace DecisionLedger.Web.Features.Accounts.Start;

/// <summary>Makes the first owner and workspace. It succeeds once in the life of an installation.</summary>
public sealed record FirstRun(string WorkspaceName, string Name, string Email, string Password) : IOutsideWorkspace<Admission>
{
    /// <summary>
    /// Set by an unattended first start: an API token with the owner's rights to begin with. Any text; whoever sets up the server
    /// answers for its strength, as for the password's, which is then not checked either.
    /// </summary>
    public Unattended? Unattended { get; init; }
}
