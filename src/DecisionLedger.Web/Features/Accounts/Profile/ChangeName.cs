using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts.Names;
using DecisionLedger.Web.Ledger;
using JasperFx;
using Marten;
using Marten.Patching;
using MediatR;

namespace DecisionLedger.Web.Features.Accounts.Profile;

/// <summary>Changes a person's own name, in every workspace. What was recorded under the old one goes on showing it.</summary>
public sealed record ChangeName(Guid AccountId, string Name) : IOutsideWorkspace<Admission>;

public sealed class ChangeNameHandler(IDocumentStore store, CommitNotices notices, TimeProvider clock) : IRequestHandler<ChangeName, Admission>
{
    private const int MostTries = 5;

    public async Task<Admission> Handle(ChangeName request, CancellationToken cancellationToken)
    {
        if (NameRule.Check(request.Name, nameof(request.Name), "your name") is { } fault)
            return Admission.Refused(fault);

        var name = request.Name.Trim();
        for (var tries = 1; ; tries++)
        {
            await using var session = store.LightweightSession();
            var account = await session.LoadAsync<Account>(request.AccountId, cancellationToken)
                ?? throw new AccessRefusedException("This account does not exist any more. Nothing was changed.");
            if (account.Name == name)
                return Admission.Granted(account.Id, account.LastWorkspaceId);

            var memberships = await session.Query<Membership>().Where(m => m.MemberId == account.Id && m.Active).ToListAsync(cancellationToken);
            foreach (var membership in memberships)
            {
                if (await NamesInWorkspace.Claim(session, membership.WorkspaceId, account.Id, name, nameof(request.Name), cancellationToken) is { } taken)
                    return Admission.Refused(taken);
                // Only the name: an owner may be changing the role at the same moment.
                session.Patch<Membership>(membership.Id).Append(m => m.Renamings, new Renaming(membership.Name, name, clock.GetUtcNow(), account.Id));
                session.Patch<Membership>(membership.Id).Set(m => m.Name, name);
            }

            account.Name = name;
            session.Store(account);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
            }
            catch (Exception e) when (tries < MostTries && (e is ConcurrencyException || NamesInWorkspace.WasQuicker(e)))
            {
                // The account was saved meanwhile for another reason, as by opening a workspace, or the name was taken: look again.
                continue;
            }

            foreach (var membership in memberships)
                notices.MembersChanged(membership.WorkspaceId);
            return Admission.Granted(account.Id, account.LastWorkspaceId);
        }
    }
}
