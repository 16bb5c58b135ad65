namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>What the distance between two events means.</summary>
public enum TimelineSpacing
{
    /// <summary>Distances are spans of time.</summary>
    ByTime,

    /// <summary>Distances are spans of time, but idle stretches are cut short at a break mark.</summary>
    SkipIdle,

    /// <summary>Every event has the same room: for bursts that share a minute.</summary>
    ByEvent,
}
