namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A decision while it stood.</summary>
/// <param name="FromVersion">The event that recorded it.</param>
/// <param name="ToVersion">The event that superseded or withdrew it; null while it stands.</param>
/// <param name="Approaches">What was decided.</param>
public sealed record DecisionSpan(long FromVersion, long? ToVersion, IReadOnlyList<string> Approaches);
