using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts;

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
            ? [new Refusal("taken", "An account with this e-mail address already exists. Sign in instead.", emailField)]
            : throw new InvalidOperationException($"Identity refused an account that had passed our checks: {failed}");
}
