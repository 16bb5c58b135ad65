using System.Net;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts.Sessions;
using DecisionLedger.Web.Features.Accounts.SignIn;
using DecisionLedger.Web.Ledger;
using JasperFx;
using Marten;
using Marten.Patching;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Accounts.Profile;

/// <summary>Changes a person's own password, which ends their sessions everywhere else.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="CurrentPassword">As typed.</param>
/// <param name="NewPassword">As typed.</param>
/// <param name="SessionId">The session that goes on; null for none.</param>
/// <param name="From">The address of whoever asks.</param>
public sealed record ChangePassword(Guid AccountId, string CurrentPassword, string NewPassword, Guid? SessionId, IPAddress From) : IOutsideWorkspace<Admission>;

public sealed class ChangePasswordHandler(UserManager<Account> accounts, IDocumentSession session, SignInThrottle throttle, CommitNotices notices)
    : IRequestHandler<ChangePassword, Admission>
{
    public async Task<Admission> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
            ?? throw new AccessRefusedException("This account does not exist any more. Nothing was changed.");
        if (PasswordRule.Check(request.NewPassword, nameof(request.NewPassword)) is { } fault)
            return Admission.Refused(fault);
        if (!await throttle.Admit(account.Email, request.From, cancellationToken))
            return Admission.Refused(new Refusal("resting", $"The current password was wrong too often. Nothing was changed; try again in {SignInThrottle.Rest.TotalMinutes:0} minutes.", nameof(request.CurrentPassword)));
        if (request.CurrentPassword.Length > PasswordRule.MostCharacters || !await accounts.CheckPasswordAsync(account, request.CurrentPassword))
        {
            await throttle.NoteWrong(account.Email, cancellationToken);
            return Admission.Refused(new Refusal("wrong-password", "This is not your current password. Nothing was changed.", nameof(request.CurrentPassword)));
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, request.NewPassword);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        session.Store(account);
        if (request.SessionId is { } goesOn)
            session.Patch<AccountSession>(goesOn).Set(s => s.SecurityStamp, account.SecurityStamp);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
        }
        catch (ConcurrencyException)
        {
            return Admission.Refused(new Refusal("stale-version", "Your account was changed from elsewhere at the same moment. Nothing was changed; try again."));
        }

        await throttle.Forget(account.Email, request.From, cancellationToken);
        notices.AccountChanged(account.Id);
        return Admission.Granted(account.Id, account.LastWorkspaceId);
    }
}
