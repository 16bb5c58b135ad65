namespace DecisionLedger.Web.Api;

/// <summary>An accepted command on a framework.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="EventVersion">How many events were recorded of it until now; also the ETag.</param>
/// <param name="Events">How many of them the command recorded; none where nothing changed.</param>
public sealed record FrameworkRecorded(string Framework, long EventVersion, int Events);
