using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>As if an approach had been tried now, after all trials that were made.</summary>
public sealed record TrialAddition(string Approach, TrialOutcome Outcome, IReadOnlyList<string> Purposes) : FactChange
{
    public override string Fact => FactPath.Trial(Approach);

    public override string? Subject => null;

    public bool Equals(TrialAddition? other) =>
        other is not null && (Approach, Outcome) == (other.Approach, other.Outcome) && Purposes.SequenceEqual(other.Purposes);

    public override int GetHashCode() => HashCode.Combine(Approach, Outcome, Purposes.Count);
}
