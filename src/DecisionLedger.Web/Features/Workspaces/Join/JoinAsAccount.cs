using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Accounts.Names;
using DecisionLedger.Web.Ledger;
using JasperFx;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Join;

/// <summary>Makes an existing account a member from an invitation link. Whoever is a member already keeps the role, and the link stays good.</summary>
public sealed record JoinAsAccount(string Secret, Guid AccountId) : IOutsideWorkspace<Admission>;

public sealed class JoinAsAccountHandler(IDocumentStore store, CommitNotices notices, TimeProvider clock) : IRequestHandler<JoinAsAccount, Admission>
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
                if (await NamesInWorkspace.Claim(session, invitation.WorkspaceId, account.Id, account.Name, "Name", cancellationToken) is { } taken)
                    return Admission.Refused(taken with { Message = $"{taken.Message} You can change your name under Account, then join." });
                session.Store(membership?.Again(account, invitation.Role, now) ?? Membership.Of(invitation.WorkspaceId, account, invitation.Role, now));
                session.Store(invitation with { AcceptedBy = account.Id, AcceptedAt = now });
            }

            account.LastWorkspaceId = invitation.WorkspaceId;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                notices.MembersChanged(invitation.WorkspaceId);
                return Admission.Granted(account.Id, invitation.WorkspaceId);
            }
            catch (Exception e) when (tries < MostTries && (e is ConcurrencyException || NamesInWorkspace.WasQuicker(e)))
            {
                // The link was used, the account saved, or the name taken, meanwhile. Look again.
            }
        }
    }
}
