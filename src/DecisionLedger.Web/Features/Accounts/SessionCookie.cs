using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Accounts;

/// <summary>Begins, renews and ends the browser's session. For static pages and endpoints only: a circuit cannot set cookies.</summary>
public sealed class SessionCookie(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    public async Task BeginAsync(Guid accountId) => await signIn.SignInAsync(await Load(accountId), isPersistent: true);

    /// <summary>Writes the cookie anew after the account's name, password or workspace has changed.</summary>
    public async Task RenewAsync(Guid accountId) => await signIn.RefreshSignInAsync(await Load(accountId));

    public async Task EndAsync() => await signIn.SignOutAsync();

    private async Task<Account> Load(Guid accountId) =>
        await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("A session was asked for an account that does not exist.");
}
