using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A use case just after one of its events.</summary>
/// <param name="Version">The event's place in the history, from 1.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Kind">What happened, in the history's spelling: logged, need, trial, decision and so on.</param>
/// <param name="Label">The event in words, without who and when.</param>
/// <param name="Actor">Who said so.</param>
/// <param name="Now">Approaches recommended for now; empty where not enough is known.</param>
/// <param name="Target">Approaches recommended as the target.</param>
/// <param name="Support">Support per approach.</param>
/// <param name="Drifted">Whether the standing decision is adrift.</param>
/// <param name="Moved">Whether the event made the recommendation another.</param>
public sealed record TimelineMoment(
    long Version,
    DateTimeOffset At,
    string Kind,
    string Label,
    string Actor,
    IReadOnlyList<string> Now,
    IReadOnlyList<string> Target,
    Support Support,
    bool Drifted = false,
    bool Moved = false)
{
    /// <summary>The framework version it was read under that day, as "version 2"; empty where that is not known.</summary>
    public string ReadUnder { get; init; } = "";

    public bool RecommendsTheSameAs(TimelineMoment other) => Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);
}
