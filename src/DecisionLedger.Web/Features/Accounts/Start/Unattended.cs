namespace DecisionLedger.Web.Features.Accounts.Start;

/// <param name="Token">The first API token, as the caller will send it; null for none.</param>
public sealed record Unattended(string? Token);
