using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using JasperFx;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Switch;

/// <summary>Opens another of the account's workspaces, now and at the next sign-in.</summary>
public sealed record SwitchWorkspace(Guid AccountId, string WorkspaceId) : IOutsideWorkspace<Unit>;

public sealed class SwitchWorkspaceHandler(IDocumentStore store) : IRequestHandler<SwitchWorkspace, Unit>
{
    private const int MostTries = 5;

    /// <exception cref="AccessRefusedException">The account is no member of that workspace.</exception>
    public async Task<Unit> Handle(SwitchWorkspace request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await using var session = store.LightweightSession();
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken);
            if (account is null || NameRule.HasControlCharacter(request.WorkspaceId)
                || await session.LoadAsync<Membership>(Membership.IdOf(request.WorkspaceId, account.Id), cancellationToken) is not { Active: true })
                throw new AccessRefusedException("You are not a member of that workspace. You are still where you were.");

            account.LastWorkspaceId = request.WorkspaceId;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                return Unit.Value;
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // The account was saved meanwhile for another reason; take it from there.
            }
        }
    }
}
