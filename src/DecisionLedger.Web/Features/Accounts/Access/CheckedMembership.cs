namespace DecisionLedger.Web.Features.Accounts.Access;

/// <summary>The membership of whoever sent an HTTP request, as it was read when the request was signed in. Null where there is none.</summary>
public sealed record CheckedMembership(Membership? Membership);
