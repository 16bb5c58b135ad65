namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>A stretch over which the same is recommended, or the same stands decided.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Now">Approaches for now; empty where not enough is known.</param>
/// <param name="Target">Approaches of the target.</param>
/// <param name="Drifted">Whether a decision is adrift over the stretch.</param>
public sealed record BandSegment(double From, double To, IReadOnlyList<string> Now, IReadOnlyList<string> Target, bool Drifted)
{
    public double Width => To - From;

    /// <summary>The approaches from top to bottom, each with its part.</summary>
    public IReadOnlyList<(string Approach, BandPart Part)> Rows() =>
    [
        .. Now.Union(Target).Select(id => (id,
            !Target.Contains(id) ? BandPart.ForNow : !Now.Contains(id) ? BandPart.HeldBack : BandPart.Stands)),
    ];
}
