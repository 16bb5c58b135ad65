namespace DecisionLedger.Web.EventStore;

/// <summary>A request with an Idempotency-Key and what it came to. Stored in the transaction that carried it out, so that it is carried out once.</summary>
public sealed record IdempotencyRecord
{
    /// <summary>Member and key, joined by <see cref="IdOf"/>; the tenant is the workspace.</summary>
    public required string Id { get; init; }

    public required string Fingerprint { get; init; }

    public required AppendResult Outcome { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(Guid member, string key) => $"{member:N}/{key}";
}
