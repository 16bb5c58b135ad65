namespace DecisionLedger.Web.Features.Accounts;

/// <param name="Key">The caller's Idempotency-Key, unique per member and workspace.</param>
/// <param name="Fingerprint">A hash of method, path and body: the same key with another request is refused.</param>
public sealed record IdempotencyKey(string Key, string Fingerprint);
