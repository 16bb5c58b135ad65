using JasperFx.Metadata;

namespace DecisionLedger.Web.Requests;

/// <summary>A person who can sign in. Its id is the member id in every workspace it belongs to.</summary>
public sealed class Account : IVersioned
{
    public Guid Id { get; set; } = Guid.NewGuid();

    public string Email { get; set; } = "";

    /// <summary>Unique; what sign-in looks the account up by.</summary>
    public string NormalizedEmail { get; set; } = "";

    public string Name { get; set; } = "";

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and with "sign out everywhere"; a session that carries an older one has ended.</summary>
    public string SecurityStamp { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The workspace to open at the next sign-in.</summary>
    public string? LastWorkspaceId { get; set; }

    public Guid Version { get; set; }
}
