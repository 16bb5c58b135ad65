namespace DecisionLedger.Web.Features.Accounts;

/// <summary>The sender is no member of the workspace, or its role may not do this. The API answers 403, a page says so.</summary>
public sealed class AccessRefusedException(string message) : Exception(message);
