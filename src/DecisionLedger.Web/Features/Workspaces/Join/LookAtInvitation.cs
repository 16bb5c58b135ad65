using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Tokens;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Workspaces.Join;

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
        "not-open", $"This invitation link does not work any more: it was used, taken back, or is older than {Invitation.Lifetime.TotalDays:0} days. Ask the person who sent it for a new one.");

    /// <returns>Null where the link stands for no invitation that can be used now.</returns>
    public static async Task<Invitation?> FindOpen(IQuerySession session, string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = SecretText.HashOf(secret);
        var invitation = await session.Query<Invitation>().FirstOrDefaultAsync(i => i.TokenHash == hash, cancellation);
        return invitation?.IsOpenAt(now) == true ? invitation : null;
    }
}
