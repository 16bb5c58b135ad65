namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>One event, or several that stand too close together to tell apart.</summary>
/// <param name="X">Its place.</param>
/// <param name="Lane">0 facts, 1 evidence, 2 team.</param>
/// <param name="Kind">The event's kind; of several, the kind of the last.</param>
/// <param name="Count">How many events it stands for.</param>
/// <param name="Index">Of the last of them.</param>
/// <param name="Moved">Whether one of them moved the recommendation.</param>
public sealed record TimelineMark(double X, int Lane, string Kind, int Count, int Index, bool Moved);
