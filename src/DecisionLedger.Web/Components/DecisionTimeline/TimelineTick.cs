namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <param name="X">Its place.</param>
/// <param name="Label">What is written under it.</param>
/// <param name="Major">Whether a larger unit begins here, such as a day among hours.</param>
public sealed record TimelineTick(double X, string Label, bool Major);
