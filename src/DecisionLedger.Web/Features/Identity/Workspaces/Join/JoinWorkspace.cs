using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Accounts.Names;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Join;

/// <summary>Asks what an invitation link leads into; null where it does not work any more.</summary>
public sealed record LookAtInvitation(string Secret) : IOutsideWorkspace<InvitationView?>;

public sealed record InvitationView(string WorkspaceName, WorkspaceRole Role);

public sealed class LookAtInvitationHandler(IQuerySession session, TimeProvider clock) : IRequestHandler<LookAtInvitation, InvitationView?>
{
    public async Task<InvitationView?> Handle(LookAtInvitation request, CancellationToken cancellationToken)
    {
        if (await InvitationLinks.FindOpen(session, request.Secret, clock.GetUtcNow(), cancellationToken) is not { } invitation)
            return null;
        var workspace = await session.LoadAsync<Workspace>(invitation.WorkspaceId, cancellationToken);
        return workspace is null ? null : new InvitationView(workspace.Name, invitation.Role);
    }
}

/// <summary>Finds the invitation that a link stands for.</summary>
public static class InvitationLinks
{
    public static readonly Refusal Useless = new(
        "not-open", $"This invitation link was used, revoked or is older than {Invitation.Lifetime.TotalDays:0} days. Ask the person who sent it for a new one.");

    /// <returns>Null where the link stands for no invitation that can be used now.</returns>
    public static async Task<Invitation?> FindOpen(IQuerySession session, string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = SecretText.HashOf(secret);
        var invitation = await session.Query<Invitation>().FirstOrDefaultAsync(i => i.TokenHash == hash, cancellation);
        return invitation?.IsOpenAt(now) == true ? invitation : null;
    }
}

/// <summary>Makes an existing account a member from an invitation link. Whoever is a member already keeps the role, and the link stays good.</summary>
public sealed record JoinAsAccount(string Secret, Guid AccountId) : IOutsideWorkspace<SignInOutcome>;

public sealed class JoinAsAccountHandler(IDocumentStore store, CommitNotices notices, TimeProvider clock) : IRequestHandler<JoinAsAccount, SignInOutcome>
{
    private const int MostTries = 5;

    public async Task<SignInOutcome> Handle(JoinAsAccount request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var now = clock.GetUtcNow();
            await using var session = store.LightweightSession();
            if (await InvitationLinks.FindOpen(session, request.Secret, now, cancellationToken) is not { } invitation)
                return SignInOutcome.Refused(InvitationLinks.Useless);
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
                ?? throw new AccessRefusedException("This account no longer exists. Nothing was changed.");

            var membership = await session.LoadAsync<Membership>(Membership.IdOf(invitation.WorkspaceId, account.Id), cancellationToken);
            if (membership is not { Active: true })
            {
                if (await NamesInWorkspace.Claim(session, invitation.WorkspaceId, account.Id, account.Name, "Name", cancellationToken) is { } taken)
                    return SignInOutcome.Refused(taken with { Message = $"{taken.Message} Change your name under Your account, then join." });
                session.Store(membership?.Again(account, invitation.Role, now) ?? Membership.Of(invitation.WorkspaceId, account, invitation.Role, now));
                session.Store(invitation with { AcceptedBy = account.Id, AcceptedAt = now });
            }

            account.LastWorkspaceId = invitation.WorkspaceId;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                notices.MembersChanged(invitation.WorkspaceId);
                return SignInOutcome.Granted(account.Id, invitation.WorkspaceId);
            }
            catch (Exception e) when (tries < MostTries && (e is ConcurrencyException || NamesInWorkspace.WasQuicker(e)))
            {
                // The link was used, the account saved, or the name taken, meanwhile. Look again.
            }
        }
    }
}

/// <summary>Makes an account and its membership from an invitation link.</summary>
public sealed record JoinAsNewcomer(string Secret, string Name, string Email, string Password) : IOutsideWorkspace<SignInOutcome>;

public sealed class JoinAsNewcomerHandler(IDocumentSession session, UserManager<Account> accounts, CommitNotices notices, TimeProvider clock) : IRequestHandler<JoinAsNewcomer, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(JoinAsNewcomer request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await InvitationLinks.FindOpen(session, request.Secret, now, cancellationToken) is not { } invitation)
            return SignInOutcome.Refused(InvitationLinks.Useless);
        Refusal?[] checks =
        [
            NameRule.Check(request.Name, nameof(request.Name), "your name"),
            EmailRule.Check(request.Email, nameof(request.Email)),
            PasswordRule.Check(request.Password, nameof(request.Password)),
        ];
        if (checks.OfType<Refusal>().ToList() is { Count: > 0 } faults)
            return SignInOutcome.Refused(faults);

        var account = NewAccount.Of(request.Name, request.Email, request.Password, invitation.WorkspaceId, accounts, now);
        if (await NamesInWorkspace.Claim(session, invitation.WorkspaceId, account.Id, account.Name, nameof(request.Name), cancellationToken) is { } taken)
            return SignInOutcome.Refused(taken);
        session.Store(invitation with { AcceptedBy = account.Id, AcceptedAt = now });
        session.Insert(Membership.Of(invitation.WorkspaceId, account, invitation.Role, now));
        try
        {
            // Commits what is queued above in the same transaction.
            var created = await accounts.CreateAsync(account);
            if (created.Succeeded)
                notices.MembersChanged(invitation.WorkspaceId);
            return created.Succeeded
                ? SignInOutcome.Granted(account.Id, invitation.WorkspaceId)
                : SignInOutcome.Refused(NewAccount.Refusals(created, nameof(request.Email)));
        }
        catch (Exception e) when (NamesInWorkspace.WasQuicker(e))
        {
            return SignInOutcome.Refused(NamesInWorkspace.TakenMeanwhile(nameof(request.Name)));
        }
        catch (ConcurrencyException)
        {
            return SignInOutcome.Refused(InvitationLinks.Useless);
        }
    }
}
