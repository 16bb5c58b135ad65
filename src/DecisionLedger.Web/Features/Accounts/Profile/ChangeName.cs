using DecisionLedger.Web.Circuits;
using JasperFx;
using Marten;
using Marten.Patching;
using MediatR;

namespace DecisionLedger.Web.Features.Accounts.Profile;

/// <summary>Changes a person's own name, in every workspace.</summary>
public sealed record ChangeName(Guid AccountId, string Name) : IOutsideWorkspace<Admission>;

public sealed class ChangeNameHandler(IDocumentStore store) : IRequestHandler<ChangeName, Admission>
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
            account.Name = name;
            session.Store(account);
            // Only the name: an owner may be changing the role at the same moment.
            session.Patch<Membership>(m => m.MemberId == account.Id).Set(m => m.Name, name);
            try
            {
                await session.SaveChangesAsync(cancellationToken);
                return Admission.Granted(account.Id, account.LastWorkspaceId);
            }
            catch (ConcurrencyException) when (tries < MostTries)
            {
                // The account was saved meanwhile for another reason, as a sign-in; put the name on top of that.
            }
        }
    }
}
