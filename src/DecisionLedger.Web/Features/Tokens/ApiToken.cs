using DecisionLedger.Web.Features.Accounts;

namespace DecisionLedger.Web.Features.Tokens;

/// <summary>Lets a program act for a member in one workspace. Only a hash of the token is kept.</summary>
public sealed record ApiToken
{
    public required Guid Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required Guid MemberId { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    /// <summary>The token may do no more than this role, and never more than its member may.</summary>
    public required WorkspaceRole HighestRole { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Accurate to the hour, so that reading does not become writing.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
