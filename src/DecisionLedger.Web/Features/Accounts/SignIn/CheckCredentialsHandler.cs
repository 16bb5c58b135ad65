using DecisionLedger.Domain.UseCases.Behaviours;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Accounts.SignIn;

public sealed class CheckCredentialsHandler(UserManager<Account> accounts, TimeProvider clock) : IRequestHandler<CheckCredentials, Admission>
{
    /// <summary>One answer for every failure, so that nobody learns from it which accounts exist.</summary>
    public static readonly Refusal Failed = new(
        "not-admitted",
        $"E-mail or password is not right. After {Account.MostWrongPasswords} wrong tries in a row an account takes no sign-in for {Account.Rest.TotalMinutes:0} minutes, even with the right password.");

    private const int MostTries = 10;

    // Hashed once, so that an unknown e-mail takes as long to refuse as a wrong password.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<Admission> Handle(CheckCredentials request, CancellationToken cancellationToken)
    {
        var email = request.Email.Trim();
        if (email.Length > EmailRule.MostCharacters || request.Password.Length > PasswordRule.MostCharacters)
            return Admission.Refused(Failed);

        for (var tries = 1; tries <= MostTries; tries++)
        {
            var account = NameRule.HasControlCharacter(email) ? null : await accounts.FindByNameAsync(email);
            if (account is null)
            {
                accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, request.Password);
                return Admission.Refused(Failed);
            }

            var right = await accounts.CheckPasswordAsync(account, request.Password);
            var now = clock.GetUtcNow();
            if (account.RestsAt(now))
                return Admission.Refused(Failed);
            if (right)
                account.ForgetWrongPasswords();
            else
                account.NoteWrongPassword(now);
            // Fails where another try on this account was counted meanwhile: then count this one too, on top of it.
            if ((await accounts.UpdateAsync(account)).Succeeded)
                return right ? Admission.Granted(account.Id, account.LastWorkspaceId) : Admission.Refused(Failed);
        }

        return Admission.Refused(Failed);
    }
}
