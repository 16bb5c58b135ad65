namespace DecisionLedger.Web.Features.Accounts;

/// <summary>An account's place in a workspace. Never deleted: history goes on naming the member after it has left.</summary>
public sealed record Membership
{
    /// <summary>Workspace id and account id, joined by <see cref="IdOf"/>.</summary>
    public required string Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required Guid MemberId { get; init; }

    public required string Name { get; init; }

    public required WorkspaceRole Role { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>False once the member has left or was removed.</summary>
    public bool Active { get; init; } = true;

    public static string IdOf(string workspaceId, Guid memberId) => $"{workspaceId}/{memberId:N}";

    public static Membership Of(string workspaceId, Account account, WorkspaceRole role, DateTimeOffset now) => new()
    {
        Id = IdOf(workspaceId, account.Id),
        WorkspaceId = workspaceId,
        MemberId = account.Id,
        Name = account.Name,
        Role = role,
        JoinedAt = now,
    };
}
