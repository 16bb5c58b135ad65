namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>Two events to compare, the earlier first.</summary>
public sealed record TimelineRange(long From, long To);
