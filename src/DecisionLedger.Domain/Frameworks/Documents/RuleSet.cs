namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>How facts become a recommendation.</summary>
/// <param name="Pulls">What pulls an approach in.</param>
/// <param name="Evidence">What keeps rules that pull from firing, and names the approach that they pull in.</param>
/// <param name="Holds">What holds an approach back once it was pulled in.</param>
/// <param name="Combines">How approaches that stand together combine.</param>
/// <param name="StandIns">What stands in for an approach that is held back.</param>
/// <param name="Supersessions">Which approach takes the place of which where both were pulled in; applied in order.</param>
public sealed record RuleSet(
    IReadOnlyList<PullRule> Pulls,
    IReadOnlyList<EvidenceRule> Evidence,
    IReadOnlyList<HoldRule> Holds,
    IReadOnlyList<CombineRule> Combines,
    IReadOnlyList<StandIn> StandIns,
    IReadOnlyList<Supersession> Supersessions);
