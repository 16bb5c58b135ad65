namespace DecisionLedger.Web.Components.DecisionTimeline;

public enum TimelineSpacing
{
    /// <summary>Distances are spans of time.</summary>
    ByTime,

    /// <summary>Every event has the same room: for bursts that share a minute.</summary>
    ByEvent,
}
