using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using Marten;
using Marten.Patching;
using MediatR;

namespace DecisionLedger.Web.Features.Tokens.Revoke;

/// <summary>Makes a token useless for ever: the sender's own, or for an owner anyone's.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record RevokeToken(Guid Id) : IRequest<Outcome<ApiToken>>;

public sealed class RevokeTokenHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<RevokeToken, Outcome<ApiToken>>
{
    public async Task<Outcome<ApiToken>> Handle(RevokeToken request, CancellationToken cancellationToken)
    {
        var actor = scope.Actor;
        var token = await session.LoadAsync<ApiToken>(request.Id, cancellationToken);
        var membership = await session.LoadAsync<Membership>(Membership.IdOf(actor.WorkspaceId, actor.MemberId), cancellationToken);
        var ownersWord = membership is { Role: WorkspaceRole.Owner } && actor.HighestRole == WorkspaceRole.Owner;
        if (token is null || token.WorkspaceId != actor.WorkspaceId || token.MemberId != actor.MemberId && !ownersWord)
            return new Refusal("not-found", "There is no such token of yours in this workspace.");
        if (token.RevokedAt is not null)
            return token;

        // Only this field, whatever else is written: a use that is being noted at the same moment must not get in the way.
        var now = clock.GetUtcNow();
        session.Patch<ApiToken>(token.Id).Set(t => t.RevokedAt, now);
        await session.SaveChangesAsync(cancellationToken);
        return token with { RevokedAt = now };
    }
}
