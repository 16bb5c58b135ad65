using DecisionLedger.Domain.UseCases.Behaviours;
using JasperFx.Metadata;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Accounts;

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

/// <summary>What the ways to a new account (first run, joining) share.</summary>
public static class NewAccount
{
    public static Account Of(string name, string email, string password, string workspaceId, UserManager<Account> accounts, DateTimeOffset now)
    {
        var account = new Account { Name = name.Trim(), Email = email.Trim(), LastWorkspaceId = workspaceId, CreatedAt = now };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        return account;
    }

    /// <summary>Says in our words why Identity did not make the account.</summary>
    public static IReadOnlyList<Refusal> Refusals(IdentityResult failed, string emailField) =>
        failed.Errors.Any(e => e.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))
            ? [new Refusal("taken", "There is an account with this e-mail address already. Sign in with it instead.", emailField)]
            : throw new InvalidOperationException($"Identity refused an account that had passed our checks: {failed}");
}
