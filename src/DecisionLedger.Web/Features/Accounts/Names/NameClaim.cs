namespace DecisionLedger.Web.Features.Accounts.Names;

/// <summary>
/// A name that somebody bears, or bore, in a workspace. The id is what the name looks like, so that the database lets two members claim it never, not
/// even at the same moment. Never removed: history goes on showing the names of the day.
/// </summary>
public sealed record NameClaim
{
    /// <summary>The workspace and a hash of one part of the name's skeleton.</summary>
    public required string Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required Guid MemberId { get; init; }
}
