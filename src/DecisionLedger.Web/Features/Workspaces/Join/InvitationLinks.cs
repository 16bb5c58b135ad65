using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Tokens;
using Marten;

namespace DecisionLedger.Web.Features.Workspaces.Join;

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
