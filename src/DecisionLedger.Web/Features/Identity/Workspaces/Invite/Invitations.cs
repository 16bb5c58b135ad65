using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Requests;
using JasperFx;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Invite;

/// <summary>Makes a link with which one person can join.</summary>
/// <param name="Role">What the person will be.</param>
/// <param name="For">Whom it is meant for, so that several open links can be told apart; may be empty.</param>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record CreateInvitation(WorkspaceRole Role, string For = "") : IRequest<Result<NewInvitation>>;

/// <param name="Id">The invitation's id, to revoke it by.</param>
/// <param name="Path">The link's path; it is not kept and cannot be shown again.</param>
/// <param name="Role">What the person will be.</param>
/// <param name="ExpiresAt">From then on the link does not work.</param>
public sealed record NewInvitation(Guid Id, string Path, WorkspaceRole Role, DateTimeOffset ExpiresAt);

public sealed class CreateInvitationHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<CreateInvitation, Result<NewInvitation>>
{
    public async Task<Result<NewInvitation>> Handle(CreateInvitation request, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(request.Role))
            return new Refusal("unknown-value", "This role does not exist. Choose viewer, editor or owner.", "role");

        var meantFor = TextLimits.Of(request.For);
        if (meantFor.Length > 0 && NameRule.Check(meantFor, "for", "the name of whom it is for") is { } refusal)
            return refusal;

        var secret = SecretText.New();
        var now = clock.GetUtcNow();
        var invitation = new Invitation
        {
            Id = Guid.NewGuid(),
            WorkspaceId = scope.Actor.WorkspaceId,
            Role = request.Role,
            For = meantFor,
            TokenHash = SecretText.HashOf(secret),
            CreatedBy = scope.Actor.MemberId,
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        };
        session.Insert(invitation);
        await session.SaveChangesAsync(cancellationToken);
        return new NewInvitation(invitation.Id, $"/join/{secret}", invitation.Role, invitation.ExpiresAt);
    }
}

/// <summary>Lists the invitations that can still be used, newest first.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record ListInvitations : IRequest<IReadOnlyList<OpenInvitation>>;

public sealed record OpenInvitation(Guid Id, WorkspaceRole Role, string For, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

public sealed class ListInvitationsHandler(IQuerySession session, RequestScope scope, TimeProvider clock) : IRequestHandler<ListInvitations, IReadOnlyList<OpenInvitation>>
{
    public async Task<IReadOnlyList<OpenInvitation>> Handle(ListInvitations request, CancellationToken cancellationToken)
    {
        var (workspace, now) = (scope.Actor.WorkspaceId, clock.GetUtcNow());
        var invitations = await session.Query<Invitation>().Where(i => i.WorkspaceId == workspace).ToListAsync(cancellationToken);
        var open = invitations.Where(i => i.IsOpenAt(now)).ToList();
        var makers = await session.LoadManyAsync<Membership>(cancellationToken, open.Select(i => Membership.IdOf(workspace, i.CreatedBy)).Distinct().ToArray());
        var names = makers.ToDictionary(m => m.MemberId, m => m.Name);
        return open.OrderByDescending(i => i.CreatedAt)
            .Select(i => new OpenInvitation(i.Id, i.Role, i.For, names.GetValueOrDefault(i.CreatedBy, ""), i.CreatedAt, i.ExpiresAt))
            .ToList();
    }
}

/// <summary>Makes an invitation's link useless before it was used.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record RevokeInvitation(Guid Id) : IRequest<Result<Invitation>>;

public sealed class RevokeInvitationHandler(IDocumentSession session, RequestScope scope, TimeProvider clock) : IRequestHandler<RevokeInvitation, Result<Invitation>>
{
    private static readonly Refusal AlreadyUsed = new("already-used", "Someone already joined with this link. You can remove the member instead.");

    public async Task<Result<Invitation>> Handle(RevokeInvitation request, CancellationToken cancellationToken)
    {
        var invitation = await session.LoadAsync<Invitation>(request.Id, cancellationToken);
        if (invitation is null || invitation.WorkspaceId != scope.Actor.WorkspaceId)
            return new Refusal("not-found", "This invitation does not exist in this workspace.");
        if (invitation.AcceptedAt is not null)
            return AlreadyUsed;
        if (invitation.RevokedAt is not null)
            return invitation;

        var revoked = invitation with { RevokedAt = clock.GetUtcNow() };
        session.Store(revoked);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
            return revoked;
        }
        catch (ConcurrencyException)
        {
            return AlreadyUsed;
        }
    }
}
