namespace DecisionLedger.Web.Requests;

/// <summary>What the sender of a command had seen when deciding to send it.</summary>
/// <param name="Version">The use case's version.</param>
/// <param name="Strict">
/// True: refuse the command if anything at all was recorded since (an API caller's If-Match). False: refuse it only if the same thing was
/// changed since (a form on a page that several members have open).
/// </param>
public sealed record ExpectedVersion(long Version, bool Strict);
