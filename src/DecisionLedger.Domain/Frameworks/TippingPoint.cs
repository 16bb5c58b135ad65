namespace DecisionLedger.Domain.Frameworks;

/// <summary>A change of known facts that changes the recommendation, everything else as it is.</summary>
/// <param name="Change">
/// Fact paths and the values that they would have: a level, yes or no, seen or notSeen, the outcome of the latest trial, or a number. One entry, or two
/// where no single change does it.
/// </param>
/// <param name="Now">The path that would follow: what to do now.</param>
/// <param name="Target">The target that would follow.</param>
public sealed record TippingPoint(IReadOnlyDictionary<string, string> Change, IReadOnlyList<string> Now, IReadOnlyList<string> Target);
