using DecisionLedger.Web.Circuits;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Accounts.Profile;

/// <summary>Reads a person's own account, for the page on which they change it.</summary>
public sealed record GetAccount(Guid AccountId) : IOutsideWorkspace<AccountProfile>;

public sealed record AccountProfile(string Name, string Email);

public sealed class GetAccountHandler(IQuerySession session) : IRequestHandler<GetAccount, AccountProfile>
{
    public async Task<AccountProfile> Handle(GetAccount request, CancellationToken cancellationToken) =>
        await session.LoadAsync<Account>(request.AccountId, cancellationToken) is { } account
            ? new AccountProfile(account.Name, account.Email)
            : throw new AccessRefusedException("This account does not exist any more.");
}
