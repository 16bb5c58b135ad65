namespace DecisionLedger.Web.Requests;

/// <summary>An account's place in a workspace. Never deleted: history goes on naming the member after it has left.</summary>
public sealed record Membership
{
    /// <summary>Workspace id and account id, joined by <see cref="IdOf"/>.</summary>
    public required string Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Today's name; what it was before is in <see cref="Renamings"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Each change of the name, oldest first.</summary>
    public IReadOnlyList<Renaming> Renamings { get; init; } = [];

    public required WorkspaceRole Role { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>False once the member has left or was removed.</summary>
    public bool Active { get; init; } = true;

    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> AllNames => Renamings.Select(r => r.From).Append(Name);

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

    /// <summary>The same member once more, after it had left: its history stays, under the names of the day.</summary>
    public Membership Again(Account account, WorkspaceRole role, DateTimeOffset now)
    {
        var renamings = account.Name == Name ? Renamings : [.. Renamings, new Renaming(Name, account.Name, now, account.Id)];
        return this with { Name = account.Name, Renamings = renamings, Role = role, JoinedAt = now, Active = true };
    }

    /// <summary>What the member was called at a moment.</summary>
    public string NameAt(DateTimeOffset moment) => NameAt(Renamings, moment) ?? Name;

    /// <returns>The name before the first change after the moment; null where it was today's already.</returns>
    public static string? NameAt(IReadOnlyList<Renaming> renamings, DateTimeOffset moment) => renamings.FirstOrDefault(r => r.At > moment)?.From;
}

/// <summary>A change of a member's name.</summary>
/// <param name="From">The name until then.</param>
/// <param name="To">The name from then on.</param>
/// <param name="At">When.</param>
/// <param name="By">Who changed it.</param>
public sealed record Renaming(string From, string To, DateTimeOffset At, Guid By);
