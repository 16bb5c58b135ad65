using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using JasperFx;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Join;

/// <summary>Makes an existing account a member from an invitation link. Whoever is a member already keeps the role, and the link stays good.</summary>
public sealed record JoinAsAccount(string Secret, Guid AccountId) : IOutsideWorkspace<Admission>;

public sealed class JoinAsAccountHandler(IDocumentStore store, TimeProvider clock) : IRequestHandler<JoinAsAccount, Admission>
{
    private const int MostTries = 5;

    public async Task<Admission> Handle(JoinAsAccount request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var now = clock.GetUtcNow();
            await using var session = store.LightweightSession();
            if (await InvitationLinks.FindOpen(session, request.Secret, now, cancellationToken) is not { } invitation)
                return Admission.Refused(InvitationLinks.Useless);
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
                ?? throw new AccessRefusedException("This account does not exist any more. Nothing was changed.");

            var membership = await session.LoadAsync<Membership>(Membership.IdOf(invitation.WorkspaceId, account.Id), cancellationToken);
            if (membership is not { Active: true })
            {
                session.Store(Membership.Of(invitation.WorkspaceId, account, invitation.Role, now));
                session.Store(invitation with { AcceptedBy = account.Id, AcceptedAt = now });
            }

            account.LastWorkspaceId = invitation.WorkspaceId;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                return Admission.Granted(account.Id, invitation.WorkspaceId);
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // The link was used, or the account saved, meanwhile. Look again.
            }
        }
    }
}
