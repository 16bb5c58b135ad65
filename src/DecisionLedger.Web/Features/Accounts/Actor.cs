namespace DecisionLedger.Web.Features.Accounts;

/// <summary>Who sends a request, and into which workspace.</summary>
/// <param name="MemberId">The account's id; in every workspace it is a member of, the same.</param>
/// <param name="WorkspaceId">The workspace's id, which is also its tenant id in the ledger.</param>
/// <param name="CorrelationId">Ties together all that one click or one API call caused.</param>
/// <param name="HighestRole">A ceiling on what the member may do through this request: an API token may be weaker than its member.</param>
public sealed record Actor(
    Guid MemberId,
    string WorkspaceId,
    string CorrelationId,
    WorkspaceRole HighestRole = WorkspaceRole.Owner)
{
    /// <summary>The browser's session, which must be open; null for an API token and for the program itself.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Set where the caller asked that a repeat of this request be answered, not carried out again.</summary>
    public IdempotencyKey? Idempotency { get; init; }
}
