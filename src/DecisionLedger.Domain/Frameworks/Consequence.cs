namespace DecisionLedger.Domain.Frameworks;

/// <summary>What would be recommended if one unknown fact had a value, everything else as it is today.</summary>
/// <param name="Value">The value: a level, or yes or no.</param>
/// <param name="Now">What to do now; empty where still not enough would be known.</param>
/// <param name="Target">What to come to.</param>
public sealed record Consequence(string Value, IReadOnlyList<string> Now, IReadOnlyList<string> Target)
{
    public bool LeadsTo(Consequence other) => Now.SequenceEqual(other.Now) && Target.SequenceEqual(other.Target);
}
