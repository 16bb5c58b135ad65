using DecisionLedger.Web.Requests;
using JasperFx.Metadata;

namespace DecisionLedger.Web.Features.Identity.Workspaces;

/// <summary>A link that lets one person into a workspace, once. The link's token itself is not kept.</summary>
public sealed record Invitation : IVersioned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required WorkspaceRole Role { get; init; }

    /// <summary>Whom it is meant for, in the words of who made it; may be empty. It does not have to be who joins.</summary>
    public string For { get; init; } = "";

    public required string TokenHash { get; init; }

    public required Guid CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public Guid? AcceptedBy { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public Guid Version { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;
}
