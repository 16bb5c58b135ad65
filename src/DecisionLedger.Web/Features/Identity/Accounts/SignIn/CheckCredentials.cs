using System.Net;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts.SignIn;

/// <summary>Asks whether an e-mail and a password belong to an account that may sign in now.</summary>
/// <param name="Email">As typed.</param>
/// <param name="Password">As typed.</param>
/// <param name="From">The address of whoever asks.</param>
public sealed record CheckCredentials(string Email, string Password, IPAddress From) : IOutsideWorkspace<SignInOutcome>;

public sealed class CheckCredentialsHandler(UserManager<Account> accounts, SignInThrottle throttle) : IRequestHandler<CheckCredentials, SignInOutcome>
{
    /// <summary>One answer for every failure, so that nobody learns from it which accounts exist.</summary>
    public static readonly Refusal Failed = new(
        "not-admitted",
        $"Wrong e-mail or password. After {SignInThrottle.MostTries} wrong attempts, sign-in from your network is locked for {SignInThrottle.Rest.TotalMinutes:0} minutes.");

    // Hashed once, so that an unknown e-mail takes as long to refuse as a wrong password.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<SignInOutcome> Handle(CheckCredentials request, CancellationToken cancellationToken)
    {
        var email = request.Email.Trim();
        if (email.Length > EmailRule.MostCharacters || request.Password.Length > PasswordRule.MostCharacters || NameRule.HasControlCharacter(email))
            return SignInOutcome.Refused(Failed);

        // Counted alike for e-mails that nobody has. One try too many is refused unread, so that its answer tells nothing of the password.
        if (!await throttle.Admit(email, request.From, cancellationToken))
            return SignInOutcome.Refused(Failed);
        var account = await accounts.FindByNameAsync(email);
        if (account is null)
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, request.Password);
        var right = account is not null && await accounts.CheckPasswordAsync(account, request.Password);
        if (!right)
        {
            await throttle.NoteWrong(email, cancellationToken);
            return SignInOutcome.Refused(Failed);
        }

        await throttle.Forget(email, request.From, cancellationToken);
        return SignInOutcome.Granted(account!.Id, account.LastWorkspaceId) with { SecurityStamp = account.SecurityStamp };
    }
}
