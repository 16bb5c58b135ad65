namespace DecisionLedger.Domain.UseCases;

/// <summary>
/// A measurement that asks the team for a review. It is met while the latest measurement is in the range; a review or a decision after that answers it, until the measurement leaves the range and comes back.
/// </summary>
public sealed record RevisitCondition(Guid Id, string Measurement, Comparison Comparison, decimal Value, string Reason, long AtVersion)
{
    /// <summary>The measurement that met it; null while it is not met.</summary>
    public long? MetAtVersion { get; init; }

    /// <summary>The review or decision that came after it was met; null while the team has not looked.</summary>
    public long? LookedAtVersion { get; init; }

    public bool Due => MetAtVersion is not null && LookedAtVersion is null;

    public bool Holds(decimal number) => Comparison switch
    {
        Comparison.AtLeast => number >= Value,
        Comparison.Over => number > Value,
        Comparison.AtMost => number <= Value,
        _ => number < Value,
    };

    /// <param name="number">The latest measurement; null where it is not known any more.</param>
    /// <param name="version">The event that said so.</param>
    public RevisitCondition Measured(decimal? number, long version) =>
        number is { } known && Holds(known)
            ? this with { MetAtVersion = MetAtVersion ?? version }
            : this with { MetAtVersion = null, LookedAtVersion = null };

    public RevisitCondition LookedAt(long version) => Due ? this with { LookedAtVersion = version } : this;
}

/// <summary>How a measurement compares with a number.</summary>
public enum Comparison
{
    AtLeast,
    Over,
    AtMost,
    Under,
}
