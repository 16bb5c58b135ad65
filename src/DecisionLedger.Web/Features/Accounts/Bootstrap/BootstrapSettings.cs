namespace DecisionLedger.Web.Features.Accounts.Bootstrap;

/// <summary>The settings <c>Bootstrap:…</c> of an unattended first start. Without an e-mail there is none.</summary>
public sealed class BootstrapSettings
{
    public const string Section = "Bootstrap";

    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The owner's name; without it, what stands before the @ of the e-mail.</summary>
    public string? Name { get; set; }

    public string Workspace { get; set; } = "Our team";

    /// <summary>The first API token, as callers will send it.</summary>
    public string? Token { get; set; }

    /// <summary>Whether to begin with the worked examples.</summary>
    public bool Samples { get; set; }
}
