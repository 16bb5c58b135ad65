using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Ledger;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Accounts.Profile;

/// <summary>Ends every session of an account. API tokens go on; they are revoked one by one.</summary>
public sealed record SignOutEverywhere(Guid AccountId) : IOutsideWorkspace<Unit>;

public sealed class SignOutEverywhereHandler(UserManager<Account> accounts, CommitNotices notices) : IRequestHandler<SignOutEverywhere, Unit>
{
    private const int MostTries = 5;

    public async Task<Unit> Handle(SignOutEverywhere request, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var account = await accounts.FindByIdAsync(request.AccountId.ToString());
            if (account is not null && !(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
                continue;
            notices.AccountChanged(request.AccountId);
            return Unit.Value;
        }

        throw new InvalidOperationException("The account kept changing while its sessions were to be ended.");
    }
}
