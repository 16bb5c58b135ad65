using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Accounts.Names;
using DecisionLedger.Web.Ledger;
using JasperFx;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Workspaces.Join;

/// <summary>Makes an account and its membership from an invitation link.</summary>
public sealed record JoinAsNewcomer(string Secret, string Name, string Email, string Password) : IOutsideWorkspace<Admission>;

public sealed class JoinAsNewcomerHandler(IDocumentSession session, UserManager<Account> accounts, CommitNotices notices, TimeProvider clock) : IRequestHandler<JoinAsNewcomer, Admission>
{
    public async Task<Admission> Handle(JoinAsNewcomer request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await InvitationLinks.FindOpen(session, request.Secret, now, cancellationToken) is not { } invitation)
            return Admission.Refused(InvitationLinks.Useless);
        Refusal?[] checks =
        [
            NameRule.Check(request.Name, nameof(request.Name), "your name"),
            EmailRule.Check(request.Email, nameof(request.Email)),
            PasswordRule.Check(request.Password, nameof(request.Password)),
        ];
        if (checks.OfType<Refusal>().ToList() is { Count: > 0 } faults)
            return Admission.Refused(faults);

        var account = NewAccount.Of(request.Name, request.Email, request.Password, invitation.WorkspaceId, accounts, now);
        if (await NamesInWorkspace.Claim(session, invitation.WorkspaceId, account.Id, account.Name, nameof(request.Name), cancellationToken) is { } taken)
            return Admission.Refused(taken);
        session.Store(invitation with { AcceptedBy = account.Id, AcceptedAt = now });
        session.Insert(Membership.Of(invitation.WorkspaceId, account, invitation.Role, now));
        try
        {
            // Commits what is queued above in the same transaction.
            var created = await accounts.CreateAsync(account);
            if (created.Succeeded)
                notices.MembersChanged(invitation.WorkspaceId);
            return created.Succeeded
                ? Admission.Granted(account.Id, invitation.WorkspaceId)
                : Admission.Refused(NewAccount.Refusals(created, nameof(request.Email)));
        }
        catch (Exception e) when (NamesInWorkspace.WasQuicker(e))
        {
            return Admission.Refused(NamesInWorkspace.TakenMeanwhile(nameof(request.Name)));
        }
        catch (ConcurrencyException)
        {
            return Admission.Refused(InvitationLinks.Useless);
        }
    }
}
