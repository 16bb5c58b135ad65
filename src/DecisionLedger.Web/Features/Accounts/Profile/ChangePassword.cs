using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Accounts.Profile;

/// <summary>Changes a person's own password, which ends their sessions everywhere else.</summary>
public sealed record ChangePassword(Guid AccountId, string CurrentPassword, string NewPassword) : IOutsideWorkspace<Admission>;

public sealed class ChangePasswordHandler(UserManager<Account> accounts, TimeProvider clock) : IRequestHandler<ChangePassword, Admission>
{
    public async Task<Admission> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByIdAsync(request.AccountId.ToString())
            ?? throw new AccessRefusedException("This account does not exist any more. Nothing was changed.");
        if (PasswordRule.Check(request.NewPassword, nameof(request.NewPassword)) is { } fault)
            return Admission.Refused(fault);
        var now = clock.GetUtcNow();
        if (account.RestsAt(now))
            return Admission.Refused(new Refusal("resting", $"The current password was wrong too often. Nothing was changed; try again in {Account.Rest.TotalMinutes:0} minutes.", nameof(request.CurrentPassword)));
        if (request.CurrentPassword.Length > PasswordRule.MostCharacters || !await accounts.CheckPasswordAsync(account, request.CurrentPassword))
        {
            account.NoteWrongPassword(now);
            await accounts.UpdateAsync(account);
            return Admission.Refused(new Refusal("wrong-password", "This is not your current password. Nothing was changed.", nameof(request.CurrentPassword)));
        }

        account.ForgetWrongPasswords();
        var changed = await accounts.ChangePasswordAsync(account, request.CurrentPassword, request.NewPassword);
        return changed.Succeeded
            ? Admission.Granted(account.Id, account.LastWorkspaceId)
            : Admission.Refused(new Refusal("stale-version", "Your account was changed from elsewhere at the same moment. Nothing was changed; try again."));
    }
}
